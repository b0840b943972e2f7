// Generated from bunce.yaml by specloom generate. Do not edit.

export interface paths {
    "/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List segments
         * @description The segments of the account, page by page.
         *
         *     Where the vendor puts the list is not uniform: `data` is either the list itself, or an object that holds it in
         *     `data.data`; `meta` stands beside or inside it, if at all. Both are accepted. Paging obeys `has_next_page`, else
         *     `total_pages`, else goes on until a page is empty: the largest `per_page` is not documented, so a page that is
         *     shorter than asked for need not be the last.
         */
        get: operations["listSegments"];
        put?: never;
        /**
         * Create a segment
         * @description Creates a segment, if wanted with all customers in it, and answers with the segment.
         *
         *     The vendor's page prints the address once as `/segment`; its samples, the other pages and the vendor's SDK use
         *     `/segments`. The samples disagree on `add_all_customers` too: it is a JSON boolean, not the string `"true"`.
         *     There is no idempotency key, and whether names are unique is not documented: after a failure without an answer,
         *     look before creating again.
         */
        post: operations["createSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments/{segment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the segment. */
                segment_id: components["parameters"]["SegmentId"];
            };
            cookie?: never;
        };
        /**
         * Get a segment
         * @description One segment by its id.
         *
         *     The vendor's documentation has no page for this; its Node SDK has the operation.
         */
        get: operations["getSegment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Update a segment
         * @description Changes the name or the description of a segment and answers with the segment.
         *
         *     The vendor's page calls the path parameter `attribute_id` and the answer an attribute; both are left over from
         *     another page, the address says `segment_id`. Sending the same change twice ends in the same segment, so a lost
         *     answer is no reason not to send it again.
         */
        patch: operations["updateSegment"];
        trace?: never;
    };
    "/segments/{segment_id}/customers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the segment. */
                segment_id: components["parameters"]["SegmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add customers to a segment
         * @description Adds customers to a segment. A customer whose `customer_id` or `email` is known is **updated** with what is sent,
         *     any other is **created**: this writes to the customers of the account, not only to the segment.
         *
         *     Sending the same customers twice leaves the same customers, so the request may be sent again.
         */
        post: operations["addSegmentCustomers"];
        /**
         * Remove customers from a segment
         * @description Takes customers out of a segment; the customers themselves stay.
         *
         *     A `DELETE` with a JSON body, which some proxies drop. One of the vendor's samples sends `POST`; that is the
         *     request that adds customers.
         */
        delete: operations["removeSegmentCustomers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/segments/{segment_id}/all-customers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the segment. */
                segment_id: components["parameters"]["SegmentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add all customers to a segment
         * @description Adds every customer of the account to a segment. The body is an empty object.
         *
         *     The vendor's documentation has no page for this; its Node SDK has the operation, which is the only source.
         */
        post: operations["addAllSegmentCustomers"];
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
        /** @description A named group of customers. */
        Segment: {
            /**
             * Format: uuid
             * @description Id of the segment.
             */
            id: string;
            /** @description Name of the segment. */
            name: string;
            /** @description What the segment is for. The vendor's sample answers with another text than was sent: do not rely on an echo. */
            description: string | null;
            /** @description Conditions of the segment. Only `null` is documented; the shape of others is not. */
            conditions: unknown;
            /**
             * @description How the segment gets its customers: `automatic` or `manual`, and perhaps others. A segment created without
             *     conditions is `automatic` in the vendor's sample, so the word says less than it seems to.
             */
            type: ("automatic" | "manual") | string;
            /**
             * @description Whether all customers belong to the segment. The service sends a boolean or 0 and 1; programs see a boolean.
             *     Called `add_all_customers` when a segment is created.
             */
            all_customers: boolean | (0 | 1);
            /** @description When the segment was created, as `YYYY-MM-DD hh:mm:ss`. The time zone is not documented. */
            created_at: string | null;
            /** @description When the segment was last changed. The create answer has none; the notation is not documented. */
            updated_at?: string | null;
            /** @description Number of customers in the segment. The create answer has none. */
            customers_count?: number;
        };
        /** @description A segment to create. */
        NewSegment: {
            /** @description Name of the segment. No limits are documented. */
            name: string;
            /** @description What the segment is for. Any text, although the vendor's page types it as an email address. */
            description?: string | null;
            /** @description Whether all customers shall belong to the segment. Called `all_customers` in answers. */
            add_all_customers?: boolean | null;
        };
        /** @description What to change in a segment. What `null` does is not documented. */
        SegmentChanges: {
            /** @description The new name. */
            name?: string | null;
            /** @description The new description. */
            description?: string | null;
        };
        /** @description An answer with one segment. */
        SegmentResponse: {
            /** @description Whether the request succeeded. Trust the HTTP status first. */
            success?: boolean;
            /** @description A summary for people. */
            message: string;
            data: components["schemas"]["Segment"];
        };
        /** @description An answer with one page of segments. */
        SegmentList: {
            /** @description Whether the request succeeded. Trust the HTTP status first. */
            success?: boolean;
            /** @description A summary for people. */
            message: string;
            /** @description The segments, or an object that holds them. */
            data: components["schemas"]["Segment"][] | components["schemas"]["SegmentPage"];
            meta?: components["schemas"]["PageMeta"];
        };
        /** @description The second of the two forms of a list. */
        SegmentPage: {
            /** @description The segments. */
            data: components["schemas"]["Segment"][];
            meta?: components["schemas"]["PageMeta"];
        };
        /** @description Where a page stands in its list. Which of these the service sends is not documented for segments. */
        PageMeta: {
            /** @description Whether another page follows. */
            has_next_page?: boolean;
            /** @description Whether a page precedes. */
            has_prev_page?: boolean;
            /** @description Cursor of the next page. Segments are asked for by page number instead. */
            next_page_cursor?: string | null;
            /** @description Cursor of the page before. */
            prev_page_cursor?: string | null;
            /** @description Items per page. */
            per_page?: number;
            /** @description Items on all pages. */
            total?: number;
            /** @description Number of pages. */
            total_pages?: number;
        };
        /** @description Customers to add to a segment. */
        SegmentCustomers: {
            /** @description The customers. The largest number is not documented. */
            customers: components["schemas"]["SegmentCustomer"][];
        };
        /** @description A customer to add, to create or to update. At least one of `customer_id` and `email` is required. */
        SegmentCustomer: components["schemas"]["CustomerDetails"] & ({
            customer_id: string;
        } | {
            email: string;
        });
        /** @description What is known of a customer. */
        CustomerDetails: {
            /** @description Id of the customer in your own system. */
            customer_id?: string;
            /**
             * Format: email
             * @description Email address.
             */
            email?: string;
            /** @description First name. */
            first_name?: string;
            /** @description Last name. */
            last_name?: string;
            /** @description Phone number. The vendor's samples have it with and without a country code. */
            phone_no?: string;
            /** @description Devices to send push messages to. Not on the page of this operation, but in the vendor's SDK. */
            devices?: components["schemas"]["Device"][];
        };
        /** @description A device of a customer. */
        Device: {
            /** @description Kind of the device. */
            device_type: ("ios" | "android") | string;
            /** @description Token for push messages. */
            device_token: string;
        };
        /** @description Customers to remove from a segment. */
        SegmentCustomerKeys: {
            /** @description The `customer_id` or the email address of each customer. */
            customers: string[];
        };
        /** @description An object without members. */
        EmptyBody: Record<string, unknown>;
        /** @description An answer without data. */
        Confirmation: {
            /** @description Whether the request succeeded. Trust the HTTP status first. */
            success?: boolean;
            /** @description A summary for people. */
            message: string;
            /** @description Nothing. */
            data?: null;
        };
        /** @description An answer to a request that failed. */
        Failure: {
            /** @description `false`. Some of the vendor's texts call it `status`; the HTTP status says the same. */
            success?: boolean;
            /** @description What went wrong, for people. */
            message: string;
        };
    };
    responses: {
        /** @description The segment was created. The vendor does not say whether with 200 or 201. */
        SegmentCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["SegmentResponse"];
            };
        };
        /** @description The customers are in the segment. The vendor does not say whether with 200 or 201. */
        CustomersAdded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Confirmation"];
            };
        };
        /** @description The request cannot be accepted; `message` says why. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description The secret key is missing or not valid, or belongs to the other environment. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description There is no such segment. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description A value in the request is missing or not valid; `message` says which. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description More than 500 requests in a minute came from this IP address, which is blocked for 60 seconds. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
            };
        };
        /** @description An error on Bunce's side, or one that is not documented. */
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
        /** @description Id of the segment. */
        SegmentId: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description How long to wait before the next request, in seconds or as a date.
         * @example 60
         */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSegments: {
        parameters: {
            query?: {
                /** @description Number of the page, from 1. */
                page?: number;
                /** @description Segments per page. The largest value is not documented. */
                per_page?: number;
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
                    "application/json": components["schemas"]["SegmentList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
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
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Unexpected"];
        };
    };
    getSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the segment. */
                segment_id: components["parameters"]["SegmentId"];
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
                    "application/json": components["schemas"]["SegmentResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Unexpected"];
        };
    };
    updateSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the segment. */
                segment_id: components["parameters"]["SegmentId"];
            };
            cookie?: never;
        };
        /** @description What to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentChanges"];
            };
        };
        responses: {
            /** @description The segment as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Unexpected"];
        };
    };
    addSegmentCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the segment. */
                segment_id: components["parameters"]["SegmentId"];
            };
            cookie?: never;
        };
        /** @description The customers, each with a `customer_id`, an `email`, or both. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentCustomers"];
            };
        };
        responses: {
            200: components["responses"]["CustomersAdded"];
            201: components["responses"]["CustomersAdded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Unexpected"];
        };
    };
    removeSegmentCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the segment. */
                segment_id: components["parameters"]["SegmentId"];
            };
            cookie?: never;
        };
        /** @description The customers, each by `customer_id` or email address. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentCustomerKeys"];
            };
        };
        responses: {
            /** @description The customers are no longer in the segment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Confirmation"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Unexpected"];
        };
    };
    addAllSegmentCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the segment. */
                segment_id: components["parameters"]["SegmentId"];
            };
            cookie?: never;
        };
        /** @description An empty object. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmptyBody"];
            };
        };
        responses: {
            200: components["responses"]["CustomersAdded"];
            201: components["responses"]["CustomersAdded"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Unexpected"];
        };
    };
}
