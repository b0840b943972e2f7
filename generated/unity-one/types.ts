// Generated from unity-one.yaml by specloom generate. Do not edit.

export interface paths {
    "/api/v1/account/integrations/auth-required/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List segments
         * @description All segments of the tenant, page by page.
         *
         *     An answer is one page, although the vendor speaks of the whole list. It is an array without a total or a link, as documented; other
         *     lists of the vendor are objects that hold their rows in `items`, and that form is accepted here, too. So paging goes on until a
         *     page is empty: the largest page is not documented, so one that is shorter than asked for need not be the last.
         *
         *     Parents may come after their children and a tree may have several roots, so read all segments before you link them.
         */
        get: operations["listSegments"];
        put?: never;
        /**
         * Create a segment
         * @description Creates a segment that comes from your own system, and answers with its id.
         *
         *     The vendor's page lists two properties as `externalID` and `parnetSegmentId`; its samples and every other place have `externalId`
         *     and `parentSegmentId`. Whether names and external ids are unique is not documented, so a repeated request may make a second
         *     segment: after a failure without an answer, look before creating again.
         */
        post: operations["createSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/integrations/auth-required/segments/synchronization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens to segments
         * @description Events of segments that were created, updated or deleted, from a step on. An event names a segment and says nothing more: get the
         *     segment for its present state. One may come several times, so get each distinct one once, and expect 404 for one that is gone.
         *
         *     **Resume where you stopped.** `nextId` is the step of the next batch: store it once the events before it are dealt with, and
         *     start there the next time. A run ends with a batch that is empty or whose `nextId` is not beyond the step asked for; stay at the
         *     stored step then, since what `nextId` says in such a batch is not documented. The vendor advises other feeds to be polled every
         *     two minutes.
         *
         *     To mirror what people do in ONe without an echo of your own writes, ask for the contexts `BACKOFFICE`, `APPLICATION` and
         *     `INTERNAL`: `INTEGRATIONS`, the one in the vendor's sample, should by its name be what comes through this API.
         *
         *     How long events are kept is not documented. Where an old step is refused, list all segments and start again from a new one.
         */
        get: operations["listSegmentSynchronization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account/integrations/auth-required/segments/{segmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the segment. Mostly a UUID, but not always.
                 * @example eb11f451-1c82-4b61-89fd-cf3a5e8801ea
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        /**
         * Get a segment
         * @description One segment by its id. (The vendor's text speaks of a client here; the address and the answer are those of a segment.)
         */
        get: operations["getSegment"];
        /**
         * Update a segment
         * @description Sets the name, the external id and the parent of a segment.
         *
         *     **Send all three.** Whether a property that is left out keeps its value or loses it is not documented, so get the segment first
         *     and send its present values beside what you change. What the answer holds is not documented either.
         */
        put: operations["updateSegment"];
        post?: never;
        /**
         * Delete a segment
         * @description Deletes one segment. What becomes of the segments below it, and of its clients, is not documented.
         */
        delete: operations["deleteSegment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A page as other lists of the vendor have it. Their totals differ in name, so none is declared. */
        SegmentPage: {
            /** @description The segments of the page. */
            items: components["schemas"]["Segment"][];
        };
        /** @description A group of clients with something in common. */
        Segment: {
            /** @description Id of the segment. Mostly a UUID, but not always; the vendor's sample has one called `segment`. */
            id: string;
            /** @description Name of the segment. */
            name: string;
            /** @description Its id in your own system, a text even where it looks like a number; null where it has none. */
            externalId: string | null;
            /** @description Id of the segment above it, null at the top of a tree. There may be several tops. */
            parentSegmentId: string | null;
        };
        /** @description A segment to create. */
        NewSegment: {
            /** @description Name of the segment. */
            name: string;
            /** @description Its id in your own system. Printed as `externalID` in the vendor's list of properties. */
            externalId?: string;
            /** @description Id of the segment above it. Printed as `parnetSegmentId` in the vendor's list of properties. */
            parentSegmentId?: string;
        };
        /** @description The id of the new segment. */
        CreatedSegment: {
            /** @description Id of the segment. */
            id: string;
        };
        /** @description A segment as it shall be. What becomes of a property that is left out is not documented, so send all three. */
        SegmentUpdate: {
            /** @description Name of the segment. */
            name: string;
            /** @description Its id in your own system. Send null back where the segment has none. */
            externalId?: string | null;
            /** @description Id of the segment above it. Send null back where the segment has none. */
            parentSegmentId?: string | null;
        };
        /** @description Events from a step on. */
        SegmentEventBatch: {
            /**
             * Format: int64
             * @description The step to ask for next.
             */
            nextId: number;
            /** @description The events. Their largest number in a batch is not documented. */
            events: components["schemas"]["SegmentEvent"][];
        };
        /** @description Something that happened to a segment. */
        SegmentEvent: {
            /** @description Id of the segment. */
            segmentId: string;
            /**
             * @description What happened. The vendor's sample has `CREATE`, its comment the three words in lower case: compare without regard to case,
             *     and expect others.
             */
            type: ("CREATE" | "UPDATE" | "DELETE") | string;
        };
        /** @description What the service says of an error. Nothing of it is documented. */
        Failure: {
            /** @description What went wrong, for people. */
            message?: string;
            /** @description What went wrong, in a word or for people. */
            error?: string;
        };
        /** @description What the service says of an error, as plain text. */
        FailureText: string;
    };
    responses: {
        /** @description The segment was created. The vendor does not say whether with 200 or 201. */
        SegmentCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CreatedSegment"];
            };
        };
        /** @description A value in the request is missing or not valid. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "text/plain": components["schemas"]["FailureText"];
            };
        };
        /** @description The tenant or the API key is missing or not valid; both are needed. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "text/plain": components["schemas"]["FailureText"];
            };
        };
        /** @description The API key may not do this, or not for this tenant. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "text/plain": components["schemas"]["FailureText"];
            };
        };
        /** @description There is no such segment, or no longer. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "text/plain": components["schemas"]["FailureText"];
            };
        };
        /** @description The service answered with a status that its documentation does not mention. */
        Unexpected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "text/plain": components["schemas"]["FailureText"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the segment. Mostly a UUID, but not always.
         * @example eb11f451-1c82-4b61-89fd-cf3a5e8801ea
         */
        segmentId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSegments: {
        parameters: {
            query: {
                /**
                 * @description Number of the page, from 1.
                 * @example 1
                 */
                pageNumber: number;
                /**
                 * @description Segments per page. The largest value is not documented; the vendor's sample asks for 100, and its advice to integrators is no more than 10,000 lines in a request.
                 * @example 100
                 */
                pageSize: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of segments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"][] | components["schemas"]["SegmentPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Unexpected"];
        };
    };
    createSegment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new segment. Only its name is required. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSegment"];
            };
        };
        responses: {
            200: components["responses"]["SegmentCreated"];
            201: components["responses"]["SegmentCreated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Unexpected"];
        };
    };
    listSegmentSynchronization: {
        parameters: {
            query: {
                /**
                 * @description Contexts of the events to return, all four where absent. The encoding of several is not documented, and the vendor's sample
                 *     has one: each is sent as a parameter of its own (`contexts=A&contexts=B`). Where that is refused, give one text with commas.
                 */
                contexts?: (("APPLICATION" | "BACKOFFICE" | "INTERNAL" | "INTEGRATIONS") | string)[];
                /**
                 * @description Step to start from; the first event of the answer is that of this step. A feed starts with 1.
                 * @example 9
                 */
                startId: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A batch of events and the step of the next one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentEventBatch"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            default: components["responses"]["Unexpected"];
        };
    };
    getSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the segment. Mostly a UUID, but not always.
                 * @example eb11f451-1c82-4b61-89fd-cf3a5e8801ea
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the segment. Mostly a UUID, but not always.
                 * @example eb11f451-1c82-4b61-89fd-cf3a5e8801ea
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        /** @description The segment as it shall be. Only its name is required. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentUpdate"];
            };
        };
        responses: {
            /** @description The segment was updated. What the body holds, if there is one, is not documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The segment was updated. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Unexpected"];
        };
    };
    deleteSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the segment. Mostly a UUID, but not always.
                 * @example eb11f451-1c82-4b61-89fd-cf3a5e8801ea
                 */
                segmentId: components["parameters"]["segmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment was deleted. What the body holds, if there is one, is not documented. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The segment was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Unexpected"];
        };
    };
}
