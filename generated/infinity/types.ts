// Generated from infinity.yaml by specloom generate. Do not edit.

export interface paths {
    "/igrps/{igrp}/segments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
            };
            cookie?: never;
        };
        /**
         * List the segments of an installation
         * @description Lists the segments that the credentials' user may see, so a segment that is missing here may still exist.
         *
         *     `filter` and `sort` take every property of a segment except `criteria`. Whether deleted segments stay listed is not
         *     documented: `filter: ["segmentStatus-eq-value-200"]` asks for those with status 200 only.
         *
         *     The vendor speaks of a list and shows one object per line without an array around them, so the body is read line by line.
         */
        get: operations["listSegments"];
        put?: never;
        /**
         * Create a segment
         * @description Creates a segment in the installation.
         *
         *     The vendor shows no body for 201, so an id that the API chose may stay unknown. Choose `segment` yourself, or give a
         *     `segmentRef` and find the segment afterwards by `filter: ["segmentRef-eq-value-…"]`. Look there, too, before repeating a
         *     create whose outcome is unknown: a repeated one may make a second segment.
         */
        post: operations["createSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/igrps/{igrp}/segments/{segment}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
            };
            cookie?: never;
        };
        /**
         * Read a segment
         * @description Returns the properties of one segment. Whether a deleted one can still be read is not documented.
         */
        get: operations["readSegment"];
        put?: never;
        /**
         * Update a segment
         * @description Sets properties of a segment. It is a POST on the segment, as documented, not PUT or PATCH.
         *
         *     **Leaving out `orgId` or `segmentGroupId` resets them**, if the documentation is taken at its word: they are said to default to
         *     the installation's primary organisation and to group 0. `criteria` carries no OPTIONAL mark and is required here. So read the
         *     segment first, and send all three with their present values beside what you change. The other properties name no default, so
         *     they should stay as they are where absent.
         *
         *     The built-in segments 0 and 1 cannot be updated. For their organisation the vendor's pages send you from here to the
         *     installation and from there back to segment 0; this is not supported.
         */
        post: operations["updateSegment"];
        /**
         * Delete a segment
         * @description Deletes one segment. What happens to triggers that it already has, and whether the built-in segments 0 and 1 are refused, is not documented.
         */
        delete: operations["deleteSegment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/igrps/{igrp}/segments/order": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Set the order of segments
         * @description Sets the order in which segments are detected: the index of an id in `sortedSegments` becomes its `segmentOrder`.
         *
         *     Send **all** segments except the built-in ones: what happens to segments that are left out is not documented. The built-in
         *     segments 0 and 1 always have order 0, and naming one is an error. `order` in the path is no segment: ids are integers.
         *
         *     Whether the index starts at 0 or 1 is not documented. Read `segmentOrder` back where the number matters.
         */
        put: operations["orderSegments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/igrps/{igrp}/segmentGroups": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
            };
            cookie?: never;
        };
        /**
         * List the segment groups of an installation
         * @description Lists the segment groups that the credentials' user may see, so a group that is missing here may still exist.
         *
         *     `filter` and `sort` take every property of a group. Status 410 means deleted, which suggests that deleted groups may be
         *     listed: `filter: ["segmentGroupStatus-eq-value-200"]` asks for live ones only.
         *
         *     The vendor speaks of a list and shows one object per line without an array around them, so the body is read line by line.
         */
        get: operations["listSegmentGroups"];
        put?: never;
        /**
         * Create a segment group
         * @description Creates a segment group. Its id cannot be chosen, and the vendor shows no body for 201: where the id does not come back, find
         *     the group by `filter: ["segmentGroupName-eq-value-…"]`. Look there, too, before repeating a create whose outcome is unknown.
         */
        post: operations["createSegmentGroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/igrps/{igrp}/segmentGroups/{segmentGroup}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
                /**
                 * @description Id of the segment group (`SEGMENT GROUP SPECIFIER` in the vendor's pages).
                 * @example 400
                 */
                segmentGroup: components["parameters"]["segmentGroup"];
            };
            cookie?: never;
        };
        /**
         * Read a segment group
         * @description Returns the properties of one segment group. Whether a deleted one can still be read is not documented.
         */
        get: operations["readSegmentGroup"];
        put?: never;
        /**
         * Rename a segment group
         * @description Sets the name of a segment group, the only property that can be changed. It is a POST on the group, as documented.
         */
        post: operations["updateSegmentGroup"];
        /**
         * Delete a segment group
         * @description Deletes one segment group. It must be empty, so move its segments to another group or delete them first.
         */
        delete: operations["deleteSegmentGroup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description An integer in a response. The documentation calls these int and its samples print them as strings of digits; other samples of the vendor print both, so both are read.
         * @example 400
         * @example 400
         */
        Integer: number | string;
        /** @description One condition on a trigger. Goals of the same API use the same three properties. */
        Criterion: {
            /**
             * @description The field of a trigger to look at: any field of the trigger reports except those that begin with `attribution` (unsuitable), `segment` (not known yet), and `goal`, `goalTitle`, `goalValue`, `goalCurrency` (computed after segments).
             * @example act
             * @example href
             */
            field: string;
            /**
             * @description How to compare. The vendor's samples show `begins`, `nbegins` and `eq`; no page lists the others. These are known from the
             *     vendor's engine, and a value beyond them is no error here.
             *
             *     A leading `n` negates, and a trailing `i` ignores case. `inc` is "includes"; `in` takes options separated by commas, `innet` a
             *     CIDR network, `glob` a file-name pattern, `bool` the word `true` or `false`, `re` a delimited PCRE.
             * @example begins
             * @example nbegins
             */
            op: ("begins" | "beginsi" | "nbegins" | "nbeginsi" | "bool" | "ends" | "endsi" | "eq" | "eqi" | "ne" | "nei" | "gt" | "ge" | "lt" | "le" | "in" | "ini" | "nin" | "nini" | "inc" | "inci" | "ninc" | "ninci" | "re" | "nre" | "glob" | "innet") | string;
            /**
             * @description What to compare with, always a string.
             * @example 12
             * @example /action/do
             */
            value: string;
        };
        /** @description A segment as the API returns it. Unlike a segment group it does not name its installation: the sample shows no `igrp`. */
        Segment: {
            /** @description Id, unique within the installation, up to 65535. 0 and 1 are built in. */
            segment: components["schemas"]["Integer"];
            /** @description Your own reference, unique within the installation. A segment need not have one. */
            segmentRef?: string | null;
            /** @description Friendly name. */
            segmentName: string;
            /** @description Place in the order of detection, set with the segment or by `orderSegments`. Not unique: 0 is the default and also the fixed order of the built-in segments. */
            segmentOrder: components["schemas"]["Integer"];
            /** @description What a trigger must match. */
            criteria: components["schemas"]["Criterion"][];
            /** @description Status code of the segment. Only 200 is documented; goals and segment groups use 410 for what is gone. */
            segmentStatus: components["schemas"]["Integer"];
            /** @description Organisation that the segment belongs to. */
            orgId?: components["schemas"]["Integer"];
            /** @description Segment group that the segment belongs to; 0 by default. */
            segmentGroupId: components["schemas"]["Integer"];
        };
        /** @description A segment group as the API returns it. */
        SegmentGroup: {
            /** @description Id, unique within the installation. */
            segmentGroupId: components["schemas"]["Integer"];
            /** @description Name of the group. */
            segmentGroupName: string;
            /** @description Installation that the group belongs to. */
            igrp: components["schemas"]["Integer"];
            /** @description 200 is active, 410 deleted. The vendor's text says "segment" here; it is read as the group. Other codes may come. */
            segmentGroupStatus: components["schemas"]["Integer"];
        };
        /** @description A segment to create. Its status cannot be given. */
        NewSegment: {
            /** @description Id to use; the next free one where absent. It cannot be changed later. */
            segment?: number;
            /** @description Friendly name. */
            segmentName: string;
            /** @description Your own reference, unique within the installation. */
            segmentRef?: string;
            /**
             * @description Place in the order of detection. Need not be unique.
             * @default 0
             */
            segmentOrder?: number;
            /** @description Organisation that the segment belongs to; the installation's primary one where absent. */
            orgId?: number;
            /** @description What a trigger must match. */
            criteria: components["schemas"]["Criterion"][];
            /**
             * @description Segment group that the segment belongs to. (The vendor writes `integer` here and `int` elsewhere, one type.)
             * @default 0
             */
            segmentGroupId?: number;
        };
        /** @description The id of the new segment, where the API returns it. */
        CreatedSegment: {
            /** @description Id of the new segment. */
            segment?: components["schemas"]["Integer"];
        };
        /** @description Properties to set. `orgId` and `segmentGroupId` fall back to defaults where absent, so give their present values. The id and the status cannot be changed. */
        SegmentUpdate: {
            /** @description Friendly name. */
            segmentName?: string;
            /** @description Your own reference, unique within the installation. */
            segmentRef?: string;
            /** @description Place in the order of detection. Need not be unique. */
            segmentOrder?: number;
            /** @description Organisation that the segment belongs to. **Where absent, it becomes the installation's primary one.** */
            orgId?: number;
            /** @description What a trigger must match. The only property without an OPTIONAL mark; send the present ones to keep them. */
            criteria: components["schemas"]["Criterion"][];
            /** @description Segment group that the segment belongs to. **Where absent, it becomes 0.** */
            segmentGroupId?: number;
        };
        /** @description Segments in the order of detection. */
        SegmentOrder: {
            /** @description Ids of all segments that are not built in, in the wanted sequence. */
            sortedSegments: number[];
        };
        /** @description A segment group to create. Its id and its status cannot be given. */
        NewSegmentGroup: {
            /** @description Name of the group. Unlike for segments, no length limit is documented. */
            segmentGroupName: string;
        };
        /** @description The id of the new segment group, where the API returns it. */
        CreatedSegmentGroup: {
            /** @description Id of the new segment group. */
            segmentGroupId?: components["schemas"]["Integer"];
        };
        /** @description The name to set. */
        SegmentGroupUpdate: {
            /** @description Name of the group. Unlike for segments, no length limit is documented. */
            segmentGroupName: string;
        };
        /** @description What the API says of an error, usually a single string. */
        ErrorBody: string | {
            [key: string]: unknown;
        };
        /** @description What the API says of an error, as plain text. */
        ErrorText: string;
    };
    responses: {
        /** @description A parameter or property was not accepted; the body says which. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
                "text/plain": components["schemas"]["ErrorText"];
            };
        };
        /** @description No credentials were sent or they are wrong; v2 takes username and password, v2.1 an API key. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
                "text/plain": components["schemas"]["ErrorText"];
            };
        };
        /** @description The user behind the credentials may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
                "text/plain": components["schemas"]["ErrorText"];
            };
        };
        /** @description There is no such installation, segment or segment group. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
                "text/plain": components["schemas"]["ErrorText"];
            };
        };
        /** @description The API answered with a status that its documentation does not mention. */
        Unexpected: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
                "text/plain": components["schemas"]["ErrorText"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
         * @example 1
         */
        igrp: number;
        /**
         * @description Id of the segment (`SEGMENT SPECIFIER` in the vendor's pages). 0 and 1 are built in, though the vendor calls 2 to 65535 valid.
         * @example 400
         */
        segment: number;
        /**
         * @description Id of the segment (`SEGMENT SPECIFIER` in the vendor's pages). The built-in segments 0 and 1 are refused.
         * @example 400
         */
        customSegment: number;
        /**
         * @description Id of the segment group (`SEGMENT GROUP SPECIFIER` in the vendor's pages).
         * @example 400
         */
        segmentGroup: number;
        /**
         * @description Conditions that must all hold, each written `{property}-{operand}-value-{comparison}`, as in `segmentRef-eq-value-1234`. The
         *     word `value` is literal, and the comparison may contain hyphens. The syntax is that of the basics page of this API: the page on
         *     segments names the properties alone.
         *
         *     Which operands a list takes is not documented. `eq` and `le` have been seen; the engine behind criteria knows those listed at
         *     `op` of a criterion.
         */
        filter: string[];
        /** @description Orders that apply one after the other, each written `{property}-asc` or `{property}-desc`. No default order is documented; other lists of this API have one, so give a unique property such as the id where pages must not shift. */
        sort: string[];
        /**
         * @description Rows per page. Neither a default nor a maximum is documented for these lists; the Reports API gives at most 50,000 rows, and an older client met 10,000. Where the API refuses a number, ask for fewer.
         * @example 1000
         */
        limit: number;
        /**
         * @description Rows to skip before the page.
         * @example 1000
         */
        offset: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSegments: {
        parameters: {
            query?: {
                /**
                 * @description Conditions that must all hold, each written `{property}-{operand}-value-{comparison}`, as in `segmentRef-eq-value-1234`. The
                 *     word `value` is literal, and the comparison may contain hyphens. The syntax is that of the basics page of this API: the page on
                 *     segments names the properties alone.
                 *
                 *     Which operands a list takes is not documented. `eq` and `le` have been seen; the engine behind criteria knows those listed at
                 *     `op` of a criterion.
                 */
                "filter[]"?: components["parameters"]["filter"];
                /** @description Orders that apply one after the other, each written `{property}-asc` or `{property}-desc`. No default order is documented; other lists of this API have one, so give a unique property such as the id where pages must not shift. */
                "sort[]"?: components["parameters"]["sort"];
                /**
                 * @description Rows per page. Neither a default nor a maximum is documented for these lists; the Reports API gives at most 50,000 rows, and an older client met 10,000. Where the API refuses a number, ask for fewer.
                 * @example 1000
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description Rows to skip before the page.
                 * @example 1000
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segments, one JSON object per line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Unexpected"];
        };
    };
    createSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
            };
            cookie?: never;
        };
        /** @description The segment to create. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["NewSegment"];
                "application/json": components["schemas"]["NewSegment"];
            };
        };
        responses: {
            /** @description The segment was created; the vendor shows no body, so the id may be missing. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedSegment"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Unexpected"];
        };
    };
    readSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
                /**
                 * @description Id of the segment (`SEGMENT SPECIFIER` in the vendor's pages). 0 and 1 are built in, though the vendor calls 2 to 65535 valid.
                 * @example 400
                 */
                segment: components["parameters"]["segment"];
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
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
                /**
                 * @description Id of the segment (`SEGMENT SPECIFIER` in the vendor's pages). The built-in segments 0 and 1 are refused.
                 * @example 400
                 */
                segment: components["parameters"]["customSegment"];
            };
            cookie?: never;
        };
        /** @description The properties to set. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["SegmentUpdate"];
                "application/json": components["schemas"]["SegmentUpdate"];
            };
        };
        responses: {
            /** @description The segment was updated. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description The update was refused; the built-in segments 0 and 1 cannot be updated, and names and references end at 100 characters. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                    "text/plain": components["schemas"]["ErrorText"];
                };
            };
            default: components["responses"]["Unexpected"];
        };
    };
    deleteSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
                /**
                 * @description Id of the segment (`SEGMENT SPECIFIER` in the vendor's pages). 0 and 1 are built in, though the vendor calls 2 to 65535 valid.
                 * @example 400
                 */
                segment: components["parameters"]["segment"];
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Unexpected"];
        };
    };
    orderSegments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
            };
            cookie?: never;
        };
        /** @description The segments in the wanted sequence. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["SegmentOrder"];
                "application/json": components["schemas"]["SegmentOrder"];
            };
        };
        responses: {
            /** @description The order was set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description The order was refused; the built-in segments 0 and 1 cannot be in it. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                    "text/plain": components["schemas"]["ErrorText"];
                };
            };
            default: components["responses"]["Unexpected"];
        };
    };
    listSegmentGroups: {
        parameters: {
            query?: {
                /**
                 * @description Conditions that must all hold, each written `{property}-{operand}-value-{comparison}`, as in `segmentRef-eq-value-1234`. The
                 *     word `value` is literal, and the comparison may contain hyphens. The syntax is that of the basics page of this API: the page on
                 *     segments names the properties alone.
                 *
                 *     Which operands a list takes is not documented. `eq` and `le` have been seen; the engine behind criteria knows those listed at
                 *     `op` of a criterion.
                 */
                "filter[]"?: components["parameters"]["filter"];
                /** @description Orders that apply one after the other, each written `{property}-asc` or `{property}-desc`. No default order is documented; other lists of this API have one, so give a unique property such as the id where pages must not shift. */
                "sort[]"?: components["parameters"]["sort"];
                /**
                 * @description Rows per page. Neither a default nor a maximum is documented for these lists; the Reports API gives at most 50,000 rows, and an older client met 10,000. Where the API refuses a number, ask for fewer.
                 * @example 1000
                 */
                limit?: components["parameters"]["limit"];
                /**
                 * @description Rows to skip before the page.
                 * @example 1000
                 */
                offset?: components["parameters"]["offset"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment groups, one JSON object per line. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Unexpected"];
        };
    };
    createSegmentGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
            };
            cookie?: never;
        };
        /** @description The segment group to create. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["NewSegmentGroup"];
                "application/json": components["schemas"]["NewSegmentGroup"];
            };
        };
        responses: {
            /** @description The segment group was created; the vendor shows no body, so the id may be missing. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedSegmentGroup"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Unexpected"];
        };
    };
    readSegmentGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
                /**
                 * @description Id of the segment group (`SEGMENT GROUP SPECIFIER` in the vendor's pages).
                 * @example 400
                 */
                segmentGroup: components["parameters"]["segmentGroup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment group. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentGroup"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateSegmentGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
                /**
                 * @description Id of the segment group (`SEGMENT GROUP SPECIFIER` in the vendor's pages).
                 * @example 400
                 */
                segmentGroup: components["parameters"]["segmentGroup"];
            };
            cookie?: never;
        };
        /** @description The new name. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["SegmentGroupUpdate"];
                "application/json": components["schemas"]["SegmentGroupUpdate"];
            };
        };
        responses: {
            /** @description The segment group was renamed. */
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
    deleteSegmentGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the installation (`IGRP SPECIFIER` in the vendor's pages).
                 * @example 1
                 */
                igrp: components["parameters"]["igrp"];
                /**
                 * @description Id of the segment group (`SEGMENT GROUP SPECIFIER` in the vendor's pages).
                 * @example 400
                 */
                segmentGroup: components["parameters"]["segmentGroup"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The segment group was deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description The group was not deleted; while it holds segments it cannot be, so move or delete them first. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"];
                    "text/plain": components["schemas"]["ErrorText"];
                };
            };
            default: components["responses"]["Unexpected"];
        };
    };
}
