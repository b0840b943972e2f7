// Generated from banno.yaml by specloom generate. Do not edit.

export interface paths {
    "/a/segments/api/v0/institutions/{institutionId}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
            };
            cookie?: never;
        };
        /**
         * List the segments of an institution
         * @description All segments of the institution in one answer: there is no paging, no filter and no order to ask for.
         *
         *     Needs the permission "View digital banking ads".
         */
        get: operations["listSegments"];
        put?: never;
        /**
         * Create a segment
         * @description Creates a segment from a draft: its users are those that the import behind the draft found.
         *
         *     Needs the permission "Edit digital banking ads". There is no idempotency key, and whether names are unique is not documented: after
         *     a failure without an answer, look into `listSegments` before creating again.
         */
        post: operations["createSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        /**
         * Get a segment
         * @description One segment by its id, without its users. Needs the permission "View digital banking ads".
         */
        get: operations["getSegment"];
        /**
         * Update a segment
         * @description Sets the name and the provider of a segment; both are required. Its users are changed by applying a draft, not here.
         *
         *     Needs the permission "Edit digital banking ads".
         */
        put: operations["updateSegment"];
        post?: never;
        /**
         * Delete a segment
         * @description Deletes a segment; the users themselves stay. What becomes of campaigns that use it is not documented: `getSegmentStats` tells how
         *     many there are.
         *
         *     Needs the permission "Edit digital banking ads". Where a lost answer made the client send this twice, the second may fail because
         *     the segment is gone already.
         */
        delete: operations["deleteSegment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/end-users.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        /**
         * Download the users of a segment as CSV
         * @description All users of a segment, however many: a segment may have 200,000 users. `listSegmentEndUsers` gives the same as JSON for up to 150.
         *
         *     Columns, separator, encoding and whether the first line has headers are not documented: look at the text before relying on rows.
         *     Needs the permission "View digital banking ads".
         */
        get: operations["downloadSegmentEndUsersCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segmentation/api/v0/institutions/{institutionId}/history/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record permissions history for an unsaved segment
         * @description Has Banno record an event in the permissions history for a segment that has not been saved.
         *
         *     The documentation says no more than that. Nothing in the request tells which unsaved segment is meant, and no permission is named.
         *     The path begins with `/a/segmentation`, not `/a/segments`, as documented. Sending it twice may record two events.
         */
        post: operations["triggerUnsavedPermissionsHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segmentation/api/v0/institutions/{institutionId}/segments/{segmentId}/history/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record permissions history for a segment
         * @description Has Banno record an event in the permissions history for this segment.
         *
         *     The documentation says no more than that, and no permission is named. The path begins with `/a/segmentation`, not `/a/segments`, as
         *     documented. Sending it twice may record two events.
         */
        post: operations["triggerSegmentPermissionsHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        /**
         * Get the statistics of a segment
         * @description How many users a segment has and how many campaigns use it. Ask it before `listSegmentEndUsers`, which ends at 150 users.
         *
         *     Needs the permission "View digital banking ads".
         */
        get: operations["getSegmentStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/end-users": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        /**
         * List the users of a small segment
         * @description The users of a segment that has **at most 150**, in one answer. A larger one is refused with 400: take
         *     `downloadSegmentEndUsersCsv` for it. `userCount` of `getSegmentStats` tells beforehand, though it may change in between.
         *
         *     Needs the permission "View digital banking ads".
         */
        get: operations["listSegmentEndUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segments/api/v0/institutions/{institutionId}/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the draft, as an import answered with it.
                 * @example 0f8e2c9a-6b7d-4c3e-9a51-2d4f6b8c0e13
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        /**
         * Get a draft
         * @description The draft that an import made, without its users. How long a draft lives, and whether it can be used more than once, is not
         *     documented: take it as short-lived and for one use.
         *
         *     Needs the permission "View digital banking ads".
         */
        get: operations["getDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segments/api/v0/institutions/{institutionId}/drafts/{draftId}/missing-users.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the draft, as an import answered with it.
                 * @example 0f8e2c9a-6b7d-4c3e-9a51-2d4f6b8c0e13
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        /**
         * Download the users that an import did not find
         * @description The users of the imported file that matched nobody at the institution.
         *
         *     Columns, separator, encoding and whether the first line has headers are not documented: look at the text before relying on rows.
         *     Needs the permission "View digital banking ads".
         */
        get: operations["downloadDraftMissingUsersCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segments/api/v0/institutions/{institutionId}/drafts/{draftId}/end-user-ids.csv": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the draft, as an import answered with it.
                 * @example 0f8e2c9a-6b7d-4c3e-9a51-2d4f6b8c0e13
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        /**
         * Download the ids of the users in a draft
         * @description The users that an import did find, by id. (The vendor's text speaks of the ids in one place and of the users in another.)
         *
         *     Columns, separator, encoding and whether the first line has headers are not documented: look at the text before relying on rows.
         *     Needs the permission "View digital banking ads".
         */
        get: operations["downloadDraftEndUserIdsCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/drafts/{draftId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
                /**
                 * @description Id of the draft, as an import answered with it.
                 * @example 0f8e2c9a-6b7d-4c3e-9a51-2d4f6b8c0e13
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Add the users of a draft to a segment
         * @description Adds the users of the draft and keeps those that are in the segment. The method is PUT, as documented; POST on the same path
         *     replaces. There is no body.
         *
         *     Needs the permission "Edit digital banking ads". Where a lost answer made the client send this twice, the second may fail because
         *     the draft is gone; the users are in the segment then.
         */
        put: operations["appendSegmentUsers"];
        /**
         * Replace all users of a segment by those of a draft
         * @description **Whoever is in the segment and not in the draft is dropped from it.** The method is POST, as documented, and PUT on the same path
         *     appends: the reverse of what these methods usually mean. There is no body.
         *
         *     Needs the permission "Edit digital banking ads".
         */
        post: operations["replaceSegmentUsers"];
        /**
         * Remove the users of a draft from a segment
         * @description Takes those users out of the segment that are in the draft too. Neither the segment nor the draft is what this DELETE deletes, and
         *     it answers with the segment. There is no body.
         *
         *     Needs the permission "Edit digital banking ads". Where a lost answer made the client send this twice, the second may fail because
         *     the draft is gone; the users are out of the segment then.
         */
        delete: operations["removeSegmentUsers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segments/api/v0/institutions/{institutionId}/end-users/{endUserId}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the user.
                 * @example c4d8e1f7-5a3b-4926-8d0c-1e7f9b2a6c54
                 */
                endUserId: components["parameters"]["endUserId"];
            };
            cookie?: never;
        };
        /**
         * List the segments of a user
         * @description All segments that a user is in, in one answer. What comes for a user that the institution does not have is not documented.
         *
         *     Needs the permission "View digital banking ads".
         */
        get: operations["listEndUserSegments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segments/api/v0/institutions/{institutionId}/import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import users from a CSV file into a draft
         * @description Looks up the users of a CSV file, one per row, and keeps those that it finds as a draft. The users must exist at the institution
         *     already; rows that match none come back in `csvUnknownRows`.
         *
         *     No segment is changed by this: give `draftId` to `createSegment`, or apply it with `replaceSegmentUsers`, `appendSegmentUsers` or
         *     `removeSegmentUsers`. Needs the permission "Edit digital banking ads".
         */
        post: operations["importUsersCsv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/a/segments/api/v0/institutions/{institutionId}/segments/{segmentId}/import": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import users from a CSV file, to add to a segment or remove from it
         * @description Looks up the users of a CSV file as `importUsersCsv` does, for a segment that exists and with a purpose, `append` or `delete`.
         *
         *     **Whether the segment is changed by this is unclear.** The text speaks of an operation that will be performed, while the answer is a
         *     draft. Take it as a draft only and apply it yourself: `appendSegmentUsers` after `append`, `removeSegmentUsers` after `delete`.
         *     Where Banno has done it already, that may answer 404, since a draft may be good for one use. What leaves no doubt is `importUsersCsv`
         *     and then the operation that you mean: `appendSegmentUsers`, `removeSegmentUsers` or `replaceSegmentUsers`.
         *
         *     Needs the permission "Edit digital banking ads".
         */
        post: operations["importSegmentUsersCsv"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A segment to create. */
        SegmentPayload: {
            /** @description Name of the segment. No limits are documented. */
            name: string;
            /** @description Who provides the users, as free text, for instance the institution itself, Banno or Geezeo. */
            sourceProvider: string;
            /**
             * Format: uuid
             * @description Draft whose users the segment gets.
             */
            draftId: string;
        };
        /** @description What a segment shall be called and by whom it is provided. */
        SegmentUpdatePayload: {
            /** @description Name of the segment. No limits are documented. */
            name: string;
            /** @description Who provides the users, as free text, for instance the institution itself, Banno or Geezeo. */
            sourceProvider: string;
        };
        /** @description A set of users of an institution. The users themselves are read apart. */
        Segment: {
            /** @description Name of the segment. */
            name: string;
            /**
             * Format: date-time
             * @description When the segment was last changed.
             */
            updatedAt: string;
            /**
             * Format: uuid
             * @description Id of the segment.
             */
            segmentId: string;
            /**
             * Format: uuid
             * @description Institution that the segment belongs to.
             */
            institutionId: string;
            /**
             * Format: uuid
             * @description Draft that the list of users was made from. It need not be there.
             */
            draftId?: string | null;
            /**
             * Format: date-time
             * @description When the segment was created.
             */
            createdAt: string;
            /** @description Who provides the users, as free text, for instance the institution itself, Banno or Geezeo. */
            sourceProvider: string;
        };
        /** @description Users that an import found, kept until a segment is created or changed with them. */
        DraftedSegment: {
            /**
             * Format: uuid
             * @description Id of the draft.
             */
            draftId: string;
            /**
             * Format: uuid
             * @description Institution that the draft belongs to.
             */
            institutionId: string;
            /**
             * Format: date-time
             * @description When the draft was made.
             */
            createdAt: string;
        };
        /** @description A list of segments. */
        Segments: {
            /** @description The segments, in an order that is not documented. */
            segments: components["schemas"]["Segment"][];
        };
        /** @description A user of the institution. */
        EndUser: {
            /** @description Email address. */
            email?: string | null;
            /** @description Name that the user signs in with. */
            username: string;
            /**
             * Format: int32
             * @description Row of the user in the CSV file, presumably; without a meaning for users that are read from a segment.
             */
            rowNumber?: number | null;
            /** @description NetTeller id. */
            nettellerId?: string | null;
            /** @description Last name. */
            lastName: string;
            /** @description First name. */
            firstName: string;
            /**
             * Format: uuid
             * @description Id of the user.
             */
            endUserId: string;
            /** @description Member number. */
            memberNumber?: string | null;
        };
        /** @description A list of users. */
        EndUsers: {
            /** @description The users, at most 150. */
            endUsers: components["schemas"]["EndUser"][];
        };
        /** @description A CSV file of users and how to read it. */
        EndUsersCSVForm: {
            /** @description Who provides the users, as free text, for instance the institution itself, Banno or Geezeo. */
            sourceProvider?: string;
            /**
             * Format: binary
             * @description The CSV file, one user per row. Neither a largest size nor an encoding is documented.
             */
            file: string;
            /**
             * @description Index of the column that identifies the user. The first column is 0.
             * @default 0
             */
            user_identifier_csv_column?: number;
            /**
             * @description Whether the first row has headers and no user.
             * @default true
             */
            csv_header_row_exists?: boolean;
        };
        /** @description What an import found. */
        ParsedCSVResults: {
            /** @description The headers of the file. */
            csvHeaders: string[];
            /** @description The rows whose user was not found. */
            csvUnknownRows: components["schemas"]["CsvUnknownRow"][];
            /**
             * Format: uuid
             * @description Id of the draft that holds the users that were found.
             */
            draftId: string;
            /**
             * Format: int32
             * @description Number of users that were found.
             */
            foundUsersCount: number;
        };
        /** @description A row of the file whose user was not found. */
        CsvUnknownRow: {
            /**
             * Format: int32
             * @description Number of the row in the file. Where counting begins is not documented.
             */
            rowNumber: number;
            /** @description The value of each column in this row. */
            values: string[];
        };
        /** @description Figures of a segment. */
        SegmentStatistics: {
            /**
             * Format: int32
             * @description Number of campaigns that use the segment.
             */
            numberOfCampaigns: number;
            /**
             * Format: int32
             * @description How many users the segment has.
             */
            userCount: number;
        };
    };
    responses: {
        /** @description The body was not accepted as it is written; check that all required properties are there. */
        MalformedBody: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The CSV file or a value beside it was not accepted; check the source type, the column index and the header flag. */
        CsvRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The draft cannot be had; its id is wrong, or the draft is gone. */
        DraftRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The access token is missing, expired or not accepted. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The user that the client acts as lacks the permission "View digital banking ads". */
        ViewForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The user that the client acts as lacks the permission "Edit digital banking ads". */
        EditForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The user that the client acts as may not do this; the documentation names no permission for it. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description There is no such segment at this institution. */
        SegmentNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description There is no such segment or draft at this institution; a draft may have been used up. */
        SegmentOrDraftNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Banno failed on its side; a write may have been applied or not. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Banno answered with a status that its documentation does not list for this operation. */
        Unexpected: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * @description Id of the institution.
         * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
         */
        institutionId: string;
        /**
         * @description Id of the user.
         * @example c4d8e1f7-5a3b-4926-8d0c-1e7f9b2a6c54
         */
        endUserId: string;
        /**
         * @description Id of the segment.
         * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
         */
        segmentId: string;
        /**
         * @description Id of the draft, as an import answered with it.
         * @example 0f8e2c9a-6b7d-4c3e-9a51-2d4f6b8c0e13
         */
        draftId: string;
        /** @description What the file identifies users by: their NetTeller id, member number, user name, or Banno user id. Which column has it is said by `user_identifier_csv_column`. */
        sourceType: "netteller_id" | "member_number" | "username" | "userId";
        /** @description What the users of the file are meant for, to be added to the segment or removed from it. */
        operationType: "append" | "delete";
    };
    requestBodies: {
        /** @description The file, and how to read it. */
        CsvUpload: {
            content: {
                "multipart/form-data": components["schemas"]["EndUsersCSVForm"];
            };
        };
    };
    headers: {
        /** @description Says that the body is an attachment, and usually its file name. */
        ContentDisposition: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSegments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segments"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ViewForbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    createSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
            };
            cookie?: never;
        };
        /** @description Name and provider of the segment, and the draft that holds its users. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentPayload"];
            };
        };
        responses: {
            /** @description The segment was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["EditForbidden"];
            /** @description The body was understood and its values were refused; check that the draft still exists. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    getSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ViewForbidden"];
            404: components["responses"]["SegmentNotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        /** @description The name and the provider that the segment shall have. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentUpdatePayload"];
            };
        };
        responses: {
            /** @description The segment as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            400: components["responses"]["MalformedBody"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["EditForbidden"];
            /** @description The body was understood and its name or provider was refused; the vendor does not say by which rule. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["EditForbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    downloadSegmentEndUsersCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The CSV file with all users of the segment. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ViewForbidden"];
            404: components["responses"]["SegmentNotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    triggerUnsavedPermissionsHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event was triggered; no body is documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event was refused; the documentation does not say what is wrong with such a request. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** @description Something was not found, probably the institution or its unsaved segment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    triggerSegmentPermissionsHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event was triggered; no body is documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event was refused; the documentation does not say what is wrong with such a request. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SegmentNotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    getSegmentStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statistics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentStatistics"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ViewForbidden"];
            404: components["responses"]["SegmentNotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    listSegmentEndUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The users of the segment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndUsers"];
                };
            };
            /** @description The segment has more than 150 users; take downloadSegmentEndUsersCsv, which has no such limit. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ViewForbidden"];
            404: components["responses"]["SegmentNotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the draft, as an import answered with it.
                 * @example 0f8e2c9a-6b7d-4c3e-9a51-2d4f6b8c0e13
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftedSegment"];
                };
            };
            400: components["responses"]["DraftRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ViewForbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    downloadDraftMissingUsersCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the draft, as an import answered with it.
                 * @example 0f8e2c9a-6b7d-4c3e-9a51-2d4f6b8c0e13
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The CSV file with the users that were not found. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["DraftRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ViewForbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    downloadDraftEndUserIdsCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the draft, as an import answered with it.
                 * @example 0f8e2c9a-6b7d-4c3e-9a51-2d4f6b8c0e13
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The CSV file with the ids of the users in the draft. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["DraftRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ViewForbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    appendSegmentUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
                /**
                 * @description Id of the draft, as an import answered with it.
                 * @example 0f8e2c9a-6b7d-4c3e-9a51-2d4f6b8c0e13
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment, with the users of the draft added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["EditForbidden"];
            404: components["responses"]["SegmentOrDraftNotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    replaceSegmentUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
                /**
                 * @description Id of the draft, as an import answered with it.
                 * @example 0f8e2c9a-6b7d-4c3e-9a51-2d4f6b8c0e13
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment, with the users of the draft and no others. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["EditForbidden"];
            404: components["responses"]["SegmentOrDraftNotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    removeSegmentUsers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
                /**
                 * @description Id of the draft, as an import answered with it.
                 * @example 0f8e2c9a-6b7d-4c3e-9a51-2d4f6b8c0e13
                 */
                draftId: components["parameters"]["draftId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment, without the users of the draft. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["EditForbidden"];
            404: components["responses"]["SegmentOrDraftNotFound"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    listEndUserSegments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the user.
                 * @example c4d8e1f7-5a3b-4926-8d0c-1e7f9b2a6c54
                 */
                endUserId: components["parameters"]["endUserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segments that the user is in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segments"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["ViewForbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    importUsersCsv: {
        parameters: {
            query: {
                /** @description What the file identifies users by: their NetTeller id, member number, user name, or Banno user id. Which column has it is said by `user_identifier_csv_column`. */
                sourceType: components["parameters"]["sourceType"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CsvUpload"];
        responses: {
            /** @description The draft, and the rows whose user was not found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParsedCSVResults"];
                };
            };
            400: components["responses"]["CsvRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["EditForbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
    importSegmentUsersCsv: {
        parameters: {
            query: {
                /** @description What the file identifies users by: their NetTeller id, member number, user name, or Banno user id. Which column has it is said by `user_identifier_csv_column`. */
                sourceType: components["parameters"]["sourceType"];
                /** @description What the users of the file are meant for, to be added to the segment or removed from it. */
                operationType: components["parameters"]["operationType"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the institution.
                 * @example 2f9a6d18-4c7b-4e53-b0d9-8e1f3a5c7b92
                 */
                institutionId: components["parameters"]["institutionId"];
                /**
                 * @description Id of the segment.
                 * @example 5b1c7e42-93d8-4f0a-8e6b-7a2d9c4f1b35
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CsvUpload"];
        responses: {
            /** @description The draft, and the rows whose user was not found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParsedCSVResults"];
                };
            };
            400: components["responses"]["CsvRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["EditForbidden"];
            500: components["responses"]["ServerError"];
            default: components["responses"]["Unexpected"];
        };
    };
}
