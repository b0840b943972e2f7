// Generated from hang.yaml by specloom generate. Do not edit.

export interface paths {
    "/v2/admin/program-segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the segments of the program
         * @description All segments of the program that the key belongs to, in one answer: no page parameter and no total is documented.
         *
         *     The segments come without their requirements. Get one of them for those.
         */
        get: operations["listProgramSegments"];
        put?: never;
        /**
         * Create a segment
         * @description Creates a segment in the program that the key belongs to, and answers with it and its requirements.
         *
         *     The body goes as JSON or as a form. The vendor declares a form, without a word on how it holds a list of requirements; elsewhere
         *     it sends JSON to operations that it declares as forms, so JSON comes first here. Give a content type to send the form.
         *
         *     There is no idempotency key, and whether names are unique is not documented: after a failure without an answer, look before
         *     creating again.
         */
        post: operations["createProgramSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/admin/program-segments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the segment. Called a number here and shown as a string in answers, so both are taken. */
                id: components["parameters"]["id"];
            };
            cookie?: never;
        };
        /**
         * Get a segment
         * @description One segment with its requirements.
         */
        get: operations["getProgramSegment"];
        put?: never;
        post?: never;
        /**
         * Delete a segment
         * @description Deletes one segment. Whether one that is in use is refused is not documented.
         */
        delete: operations["deleteProgramSegment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A group of the members of a program. */
        ProgramSegment: {
            /** @description Id of the segment, to be taken as it is. */
            id: string;
            /** @description Name of the segment. */
            name: string | null;
            /** @description What the segment is for. */
            description: string | null;
            /** @description Id of a version. What it is a version of is not documented. */
            version_id: string | null;
            /** @description When the members of the segment were last worked out, presumably null before the first time. */
            members_last_refreshed_at: components["schemas"]["EpochSeconds"];
            /** @description When the segment was created. */
            created_at: components["schemas"]["EpochSeconds"];
            /** @description When the segment was last changed. */
            updated_at: components["schemas"]["EpochSeconds"];
        };
        /** @description A segment with its requirements. */
        ProgramSegmentDetails: components["schemas"]["ProgramSegment"] & {
            /** @description What a member must meet. Called `requirements` when a segment is created. */
            program_segment_requirements: components["schemas"]["ProgramSegmentRequirement"][];
        };
        /** @description One condition of a segment. */
        ProgramSegmentRequirement: {
            /** @description Id of the requirement. */
            id: string;
            /** @description Id of the segment that it belongs to. */
            program_segment_id: string;
            /** @description What to look at. No keys are documented. */
            filter_key: string;
            /** @description What to compare with. No values are documented. */
            filter_value: string;
            /** @description When the requirement was created. */
            created_at: components["schemas"]["EpochSeconds"];
            /** @description When the requirement was last changed. */
            updated_at: components["schemas"]["EpochSeconds"];
        };
        /**
         * @description A time as seconds since 1970 in UTC.
         * @example 1725000000
         */
        EpochSeconds: number | string | null;
        /** @description An answer with all segments. */
        ProgramSegmentList: {
            /** @description The segments, without their requirements. */
            program_segments: components["schemas"]["ProgramSegment"][];
        };
        /** @description An answer with one segment. */
        ProgramSegmentResponse: {
            program_segment: components["schemas"]["ProgramSegmentDetails"];
        };
        /** @description A segment to create. */
        NewProgramSegment: {
            /** @description Name of the segment. Optional, as documented. */
            name?: string;
            /** @description What the segment is for. */
            description?: string;
            /** @description What a member must meet. Called `program_segment_requirements` in answers. */
            requirements?: components["schemas"]["NewProgramSegmentRequirement"][];
        };
        /** @description One condition of a new segment. Inferred from answers, so more properties may be given. */
        NewProgramSegmentRequirement: {
            /** @description What to look at. No keys are documented. */
            filter_key?: string;
            /** @description What to compare with. No values are documented. */
            filter_value?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description What the service says of an error. It has several forms: `messages`, where `message` is a code for machines, or `errors`, or
         *     `error`.
         */
        Failure: {
            /** @description Id of this failure. */
            id?: string;
            /** @description The HTTP status once more. */
            code?: number;
            /** @description What went wrong. */
            messages?: components["schemas"]["FailureMessage"][];
            /** @description What went wrong, in another form. */
            errors?: string[];
            /** @description What went wrong, in a third form. */
            error?: string;
            /** @description What went wrong, beside `success`. */
            message?: string;
        };
        /** @description One thing that went wrong. */
        FailureMessage: {
            /** @description What went wrong, for people. */
            title?: string;
            /** @description A code for machines. */
            message?: string;
        };
    };
    responses: {
        /** @description The request cannot be accepted, perhaps because it has no key. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The key is missing or not valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The program has no such segment. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description A value in the request is missing or not valid. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The service answered with a status that its documentation does not mention. */
        Unexpected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
    };
    parameters: {
        /** @description Id of the segment. Called a number here and shown as a string in answers, so both are taken. */
        id: string | number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProgramSegments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
                    "application/json": components["schemas"]["ProgramSegmentList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            default: components["responses"]["Unexpected"];
        };
    };
    createProgramSegment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new segment. No property is required, not even a name. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProgramSegment"];
                "application/x-www-form-urlencoded": components["schemas"]["NewProgramSegment"];
            };
        };
        responses: {
            /** @description The segment was created, or was there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramSegmentResponse"];
                };
            };
            /** @description The segment was created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgramSegmentResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            default: components["responses"]["Unexpected"];
        };
    };
    getProgramSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the segment. Called a number here and shown as a string in answers, so both are taken. */
                id: components["parameters"]["id"];
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
                    "application/json": components["schemas"]["ProgramSegmentResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteProgramSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the segment. Called a number here and shown as a string in answers, so both are taken. */
                id: components["parameters"]["id"];
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Unexpected"];
        };
    };
}
