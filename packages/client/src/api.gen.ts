export interface paths {
    "/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listContacts"];
        put?: never;
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contactId}/caller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readCaller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contactId}/incident": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSources"];
        put?: never;
        post: operations["createSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeSource"];
        trace?: never;
    };
    "/webhooks/twilio/{sourceId}/voice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["twilioVoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/twilio/{sourceId}/gather": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["twilioGather"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/twilio/{sourceId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["twilioStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/generic/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["genericEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAssessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAssessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/assessment/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/assessment/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["stepBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/assessment/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["overrideDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listProcedures"];
        put?: never;
        post: operations["createProcedure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/procedures/{procedureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readProcedure"];
        put: operations["saveProcedure"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/procedures/{procedureId}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["publishProcedure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/procedures/{procedureId}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/recommendation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readRecommendation"];
        put?: never;
        post: operations["makeRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/mobilisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readMobilisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listAssignments"];
        put?: never;
        post: operations["createAssignments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAssignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignmentId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportAssignmentStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignmentId}/actions/{actionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["recordActionResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listResources"];
        put?: never;
        post: operations["createResource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/resources/{resourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readResource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["changeResource"];
        trace?: never;
    };
    "/v1/policies/auto-dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readAutoDispatchPolicy"];
        put: operations["setAutoDispatchPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readContactsPolicy"];
        put: operations["setContactsPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/r/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openBrief"];
        put?: never;
        post?: never;
        delete?: never;
        options: operations["describeBrief"];
        head: operations["probeBrief"];
        patch?: never;
        trace?: never;
    };
    "/r/{token}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["answerOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/r/{token}/understanding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["confirmUnderstanding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/r/{token}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportOwnStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/r/{token}/actions/{actionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["reportOwnAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/conformance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readConformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["resolveIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["closeIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["noteIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listReports"];
        put?: never;
        post: operations["createReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{reportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{reportId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["previewReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{reportId}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["runReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listContacts: {
        parameters: {
            query?: {
                status?: "ringing" | "in-progress" | "completed";
                class?: "unclassified" | "incident" | "query" | "complaint" | "not-relevant";
                queue?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            contactId: string;
                            sourceId: string;
                            team: string;
                            queue: string;
                            /** @enum {string} */
                            channel: "voice" | "sms" | "chat" | "email" | "web" | "webhook";
                            /** @enum {string} */
                            proof: "signature" | "agent";
                            /** Format: date-time */
                            receivedAt: string;
                            /** @enum {string} */
                            progress: "ringing" | "in-progress" | "completed";
                            /** @enum {string} */
                            ending?: "busy" | "failed" | "no-answer" | "canceled";
                            durationSeconds?: number;
                            /** @enum {string} */
                            class: "unclassified" | "incident" | "query" | "complaint" | "not-relevant";
                            /** @enum {string} */
                            sender: "given" | "withheld" | "unknown";
                            pressed?: string;
                            incident?: {
                                incidentId: string;
                                reference: string;
                            };
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    sourceId: string;
                    /** @enum {string} */
                    channel: "voice" | "sms" | "chat" | "email" | "web" | "webhook";
                    caller?: {
                        sender?: string;
                        name?: string;
                        words?: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactId: string;
                        sourceId: string;
                        team: string;
                        queue: string;
                        /** @enum {string} */
                        channel: "voice" | "sms" | "chat" | "email" | "web" | "webhook";
                        /** @enum {string} */
                        proof: "signature" | "agent";
                        /** Format: date-time */
                        receivedAt: string;
                        /** @enum {string} */
                        progress: "ringing" | "in-progress" | "completed";
                        /** @enum {string} */
                        ending?: "busy" | "failed" | "no-answer" | "canceled";
                        durationSeconds?: number;
                        /** @enum {string} */
                        class: "unclassified" | "incident" | "query" | "complaint" | "not-relevant";
                        /** @enum {string} */
                        sender: "given" | "withheld" | "unknown";
                        pressed?: string;
                        incident?: {
                            incidentId: string;
                            reference: string;
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactId: string;
                        sourceId: string;
                        team: string;
                        queue: string;
                        /** @enum {string} */
                        channel: "voice" | "sms" | "chat" | "email" | "web" | "webhook";
                        /** @enum {string} */
                        proof: "signature" | "agent";
                        /** Format: date-time */
                        receivedAt: string;
                        /** @enum {string} */
                        progress: "ringing" | "in-progress" | "completed";
                        /** @enum {string} */
                        ending?: "busy" | "failed" | "no-answer" | "canceled";
                        durationSeconds?: number;
                        /** @enum {string} */
                        class: "unclassified" | "incident" | "query" | "complaint" | "not-relevant";
                        /** @enum {string} */
                        sender: "given" | "withheld" | "unknown";
                        pressed?: string;
                        incident?: {
                            incidentId: string;
                            reference: string;
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readCaller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sender?: string;
                        /** @enum {string} */
                        senderKind?: "number" | "client" | "sip" | "withheld" | "other";
                        name?: string;
                        words: {
                            said: string;
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    reportIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    incidentType: string;
                    place: {
                        text: string;
                        zone: string;
                        coordinates?: {
                            latitude: number;
                            longitude: number;
                        };
                    };
                    summary: string;
                    /** @default [] */
                    hazards?: string[];
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: string;
                        reference: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listSources: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            sourceId: string;
                            /** @enum {string} */
                            kind: "twilio" | "generic";
                            name: string;
                            team: string;
                            queue: string;
                            greeting?: string;
                            /** Format: uri */
                            address?: string;
                            reportAtOnce?: {
                                incidentType: string;
                                statedOutcome?: string;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            refusals: {
                                count: number;
                                /** @enum {string} */
                                lastReason?: "no-signature" | "wrong-signature" | "query-order" | "other-body" | "form" | "age" | "no-secret";
                                /** Format: date-time */
                                lastAt?: string;
                            };
                            webhooks: {
                                /** Format: uri */
                                voice: string;
                                /** Format: uri */
                                status: string;
                            } | {
                                /** Format: uri */
                                events: string;
                            };
                            lastRefusal?: string;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    createSource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "twilio" | "generic";
                    name: string;
                    team: string;
                    queue: string;
                    greeting?: string;
                    /** Format: uri */
                    address?: string;
                    reportAtOnce?: {
                        incidentType: string;
                        statedOutcome?: string;
                    };
                    secret: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sourceId: string;
                        /** @enum {string} */
                        kind: "twilio" | "generic";
                        name: string;
                        team: string;
                        queue: string;
                        greeting?: string;
                        /** Format: uri */
                        address?: string;
                        reportAtOnce?: {
                            incidentType: string;
                            statedOutcome?: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        refusals: {
                            count: number;
                            /** @enum {string} */
                            lastReason?: "no-signature" | "wrong-signature" | "query-order" | "other-body" | "form" | "age" | "no-secret";
                            /** Format: date-time */
                            lastAt?: string;
                        };
                        webhooks: {
                            /** Format: uri */
                            voice: string;
                            /** Format: uri */
                            status: string;
                        } | {
                            /** Format: uri */
                            events: string;
                        };
                        lastRefusal?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sourceId: string;
                        /** @enum {string} */
                        kind: "twilio" | "generic";
                        name: string;
                        team: string;
                        queue: string;
                        greeting?: string;
                        /** Format: uri */
                        address?: string;
                        reportAtOnce?: {
                            incidentType: string;
                            statedOutcome?: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        refusals: {
                            count: number;
                            /** @enum {string} */
                            lastReason?: "no-signature" | "wrong-signature" | "query-order" | "other-body" | "form" | "age" | "no-secret";
                            /** Format: date-time */
                            lastAt?: string;
                        };
                        webhooks: {
                            /** Format: uri */
                            voice: string;
                            /** Format: uri */
                            status: string;
                        } | {
                            /** Format: uri */
                            events: string;
                        };
                        lastRefusal?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    changeSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    queue?: string;
                    greeting?: string;
                    /** Format: uri */
                    address?: string;
                    secret?: string;
                    /** @constant */
                    dropOldSecret?: true;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sourceId: string;
                        /** @enum {string} */
                        kind: "twilio" | "generic";
                        name: string;
                        team: string;
                        queue: string;
                        greeting?: string;
                        /** Format: uri */
                        address?: string;
                        reportAtOnce?: {
                            incidentType: string;
                            statedOutcome?: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        refusals: {
                            count: number;
                            /** @enum {string} */
                            lastReason?: "no-signature" | "wrong-signature" | "query-order" | "other-body" | "form" | "age" | "no-secret";
                            /** Format: date-time */
                            lastAt?: string;
                        };
                        webhooks: {
                            /** Format: uri */
                            voice: string;
                            /** Format: uri */
                            status: string;
                        } | {
                            /** Format: uri */
                            events: string;
                        };
                        lastRefusal?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    twilioVoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": {
                    CallSid: string;
                    CallStatus?: string;
                    From?: string;
                    CallerName?: string;
                    Digits?: string;
                    SpeechResult?: string;
                    SequenceNumber?: string;
                    CallDuration?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description TwiML: a greeting and a menu. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    twilioGather: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": {
                    CallSid: string;
                    CallStatus?: string;
                    From?: string;
                    CallerName?: string;
                    Digits?: string;
                    SpeechResult?: string;
                    SequenceNumber?: string;
                    CallDuration?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description TwiML: on to the queue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    twilioStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": {
                    CallSid: string;
                    CallStatus?: string;
                    From?: string;
                    CallerName?: string;
                    Digits?: string;
                    SpeechResult?: string;
                    SequenceNumber?: string;
                    CallDuration?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description An empty TwiML response. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    genericEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    type: string;
                    data: {
                        summary?: string;
                        place?: {
                            text: string;
                            zone: string;
                            coordinates?: {
                                latitude: number;
                                longitude: number;
                            };
                        };
                        /** @default [] */
                        hazards?: string[];
                        caller?: {
                            sender?: string;
                            name?: string;
                        } & {
                            [key: string]: unknown;
                        };
                    } & {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactId: string;
                        incidentId?: string;
                        reference?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listAssessments: {
        parameters: {
            query?: {
                status?: "open" | "waiting-for-procedure";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            incidentId: string;
                            incident: {
                                reference: string;
                                incidentType: string;
                                team: string;
                                place: {
                                    text: string;
                                    zone: string;
                                    coordinates?: {
                                        latitude: number;
                                        longitude: number;
                                    };
                                };
                                summary: string;
                                hazards: string[];
                                /** Format: date-time */
                                reportedAt: string;
                            };
                            /** @enum {string} */
                            status: "open" | "waiting-for-procedure";
                            /** Format: date-time */
                            since: string;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "waiting-for-procedure";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        /** Format: date-time */
                        waitingSince: string;
                    } | {
                        /** @constant */
                        status: "open";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        procedure: {
                            procedureId: string;
                            version: number;
                            title: string;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        verdictDueAt: string;
                        declinedStatement?: {
                            outcome: string;
                            because: string;
                        };
                        path: {
                            step: {
                                /** @constant */
                                kind: "answered";
                                question: string;
                                answer: string;
                                note?: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "skipped";
                                question: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "overridden";
                                question: string;
                                outcome: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "stated";
                                outcome: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            };
                            asked?: string;
                            answered?: string;
                        }[];
                        now: {
                            question: string;
                            text: string;
                            why: string;
                            answers: {
                                answer: string;
                                label: string;
                            }[];
                        };
                        outcomes: {
                            outcome: string;
                            reason: string;
                        }[];
                    } | {
                        /** @constant */
                        status: "decided";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        procedure: {
                            procedureId: string;
                            version: number;
                            title: string;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        verdictDueAt: string;
                        declinedStatement?: {
                            outcome: string;
                            because: string;
                        };
                        path: {
                            step: {
                                /** @constant */
                                kind: "answered";
                                question: string;
                                answer: string;
                                note?: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "skipped";
                                question: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "overridden";
                                question: string;
                                outcome: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "stated";
                                outcome: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            };
                            asked?: string;
                            answered?: string;
                        }[];
                        verdict: {
                            outcome: string;
                            /** @enum {string} */
                            validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                            /** @enum {string} */
                            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                            reasons: string[];
                            /** @enum {string} */
                            method: "guided-procedure" | "impact-urgency-matrix" | "agent-judgement" | "source-stated" | "corroboration" | "supervisor-review";
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            /** Format: date-time */
                            at: string;
                        };
                        /** Format: date-time */
                        mobilisedAt?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    answerQuestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    question: string;
                    answer: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "waiting-for-procedure";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        /** Format: date-time */
                        waitingSince: string;
                    } | {
                        /** @constant */
                        status: "open";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        procedure: {
                            procedureId: string;
                            version: number;
                            title: string;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        verdictDueAt: string;
                        declinedStatement?: {
                            outcome: string;
                            because: string;
                        };
                        path: {
                            step: {
                                /** @constant */
                                kind: "answered";
                                question: string;
                                answer: string;
                                note?: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "skipped";
                                question: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "overridden";
                                question: string;
                                outcome: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "stated";
                                outcome: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            };
                            asked?: string;
                            answered?: string;
                        }[];
                        now: {
                            question: string;
                            text: string;
                            why: string;
                            answers: {
                                answer: string;
                                label: string;
                            }[];
                        };
                        outcomes: {
                            outcome: string;
                            reason: string;
                        }[];
                    } | {
                        /** @constant */
                        status: "decided";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        procedure: {
                            procedureId: string;
                            version: number;
                            title: string;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        verdictDueAt: string;
                        declinedStatement?: {
                            outcome: string;
                            because: string;
                        };
                        path: {
                            step: {
                                /** @constant */
                                kind: "answered";
                                question: string;
                                answer: string;
                                note?: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "skipped";
                                question: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "overridden";
                                question: string;
                                outcome: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "stated";
                                outcome: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            };
                            asked?: string;
                            answered?: string;
                        }[];
                        verdict: {
                            outcome: string;
                            /** @enum {string} */
                            validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                            /** @enum {string} */
                            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                            reasons: string[];
                            /** @enum {string} */
                            method: "guided-procedure" | "impact-urgency-matrix" | "agent-judgement" | "source-stated" | "corroboration" | "supervisor-review";
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            /** Format: date-time */
                            at: string;
                        };
                        /** Format: date-time */
                        mobilisedAt?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    stepBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "waiting-for-procedure";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        /** Format: date-time */
                        waitingSince: string;
                    } | {
                        /** @constant */
                        status: "open";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        procedure: {
                            procedureId: string;
                            version: number;
                            title: string;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        verdictDueAt: string;
                        declinedStatement?: {
                            outcome: string;
                            because: string;
                        };
                        path: {
                            step: {
                                /** @constant */
                                kind: "answered";
                                question: string;
                                answer: string;
                                note?: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "skipped";
                                question: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "overridden";
                                question: string;
                                outcome: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "stated";
                                outcome: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            };
                            asked?: string;
                            answered?: string;
                        }[];
                        now: {
                            question: string;
                            text: string;
                            why: string;
                            answers: {
                                answer: string;
                                label: string;
                            }[];
                        };
                        outcomes: {
                            outcome: string;
                            reason: string;
                        }[];
                    } | {
                        /** @constant */
                        status: "decided";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        procedure: {
                            procedureId: string;
                            version: number;
                            title: string;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        verdictDueAt: string;
                        declinedStatement?: {
                            outcome: string;
                            because: string;
                        };
                        path: {
                            step: {
                                /** @constant */
                                kind: "answered";
                                question: string;
                                answer: string;
                                note?: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "skipped";
                                question: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "overridden";
                                question: string;
                                outcome: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "stated";
                                outcome: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            };
                            asked?: string;
                            answered?: string;
                        }[];
                        verdict: {
                            outcome: string;
                            /** @enum {string} */
                            validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                            /** @enum {string} */
                            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                            reasons: string[];
                            /** @enum {string} */
                            method: "guided-procedure" | "impact-urgency-matrix" | "agent-judgement" | "source-stated" | "corroboration" | "supervisor-review";
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            /** Format: date-time */
                            at: string;
                        };
                        /** Format: date-time */
                        mobilisedAt?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    overrideDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    kind: "skip";
                    question: string;
                    reason: string;
                } | {
                    /** @constant */
                    kind: "outcome";
                    outcome: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "waiting-for-procedure";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        /** Format: date-time */
                        waitingSince: string;
                    } | {
                        /** @constant */
                        status: "open";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        procedure: {
                            procedureId: string;
                            version: number;
                            title: string;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        verdictDueAt: string;
                        declinedStatement?: {
                            outcome: string;
                            because: string;
                        };
                        path: {
                            step: {
                                /** @constant */
                                kind: "answered";
                                question: string;
                                answer: string;
                                note?: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "skipped";
                                question: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "overridden";
                                question: string;
                                outcome: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "stated";
                                outcome: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            };
                            asked?: string;
                            answered?: string;
                        }[];
                        now: {
                            question: string;
                            text: string;
                            why: string;
                            answers: {
                                answer: string;
                                label: string;
                            }[];
                        };
                        outcomes: {
                            outcome: string;
                            reason: string;
                        }[];
                    } | {
                        /** @constant */
                        status: "decided";
                        incidentId: string;
                        incident: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        statedOutcome?: string;
                        procedure: {
                            procedureId: string;
                            version: number;
                            title: string;
                        };
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        verdictDueAt: string;
                        declinedStatement?: {
                            outcome: string;
                            because: string;
                        };
                        path: {
                            step: {
                                /** @constant */
                                kind: "answered";
                                question: string;
                                answer: string;
                                note?: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "skipped";
                                question: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "overridden";
                                question: string;
                                outcome: string;
                                reason: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            } | {
                                /** @constant */
                                kind: "stated";
                                outcome: string;
                                by: {
                                    /** @enum {string} */
                                    kind: "user" | "responder" | "source" | "system";
                                    id: string;
                                };
                                /** Format: date-time */
                                at: string;
                                /** Format: date-time */
                                leftAt?: string;
                            };
                            asked?: string;
                            answered?: string;
                        }[];
                        verdict: {
                            outcome: string;
                            /** @enum {string} */
                            validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                            /** @enum {string} */
                            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                            reasons: string[];
                            /** @enum {string} */
                            method: "guided-procedure" | "impact-urgency-matrix" | "agent-judgement" | "source-stated" | "corroboration" | "supervisor-review";
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            /** Format: date-time */
                            at: string;
                        };
                        /** Format: date-time */
                        mobilisedAt?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listProcedures: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            procedureId: string;
                            title: string;
                            incidentTypes: string[];
                            revision: number;
                            /** Format: date-time */
                            savedAt: string;
                            savedBy: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            inForce?: {
                                version: number;
                                revision: number;
                                title: string;
                                incidentTypes: string[];
                                /** Format: date-time */
                                publishedAt: string;
                            };
                            unpublished: boolean;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    createProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    incidentTypes: string[];
                    triage: {
                        verdictWithinSeconds: number;
                    };
                    start: string;
                    questions: {
                        [key: string]: {
                            text: string;
                            why: string;
                            /** @enum {string} */
                            grade: "critical" | "major" | "moderate" | "minor";
                            answers: {
                                id: string;
                                label: string;
                                leadsTo: {
                                    question: string;
                                } | {
                                    outcome: string;
                                };
                            }[];
                            whenSkipped: {
                                question: string;
                            } | {
                                outcome: string;
                            };
                        };
                    };
                    outcomes: {
                        [key: string]: {
                            /** @enum {string} */
                            validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                            /** @enum {string} */
                            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                            reason: string;
                            sourceMayState?: boolean;
                            plan?: string;
                        };
                    };
                    plans: {
                        [key: string]: {
                            alarmLevel: number;
                            roles: {
                                role: string;
                                title: string;
                                skills: string[];
                                count: number;
                                leads: boolean;
                                acceptWithinSeconds: number;
                                understandWithinSeconds: number;
                                arriveWithinSeconds: number;
                                responsibilities: {
                                    id: string;
                                    text: string;
                                }[];
                                actions: {
                                    id: string;
                                    title: string;
                                    withinSeconds: number;
                                    /** @enum {string} */
                                    countsFrom: "accepted" | "on-scene";
                                    mandatory: boolean;
                                }[];
                            }[];
                            channels: ("email" | "sms" | "voice" | "webhook")[];
                            dispatchWithinSeconds: number;
                            resolveWithinSeconds: number;
                            escalation: {
                                /** @enum {string} */
                                deadline: "triage" | "dispatched" | "accepted" | "understood" | "arrived" | "action" | "resolved";
                                step: {
                                    /** @constant */
                                    do: "offer-next-resource";
                                } | {
                                    /** @constant */
                                    do: "try-next-channel";
                                } | {
                                    /** @constant */
                                    do: "tell-role";
                                    /** @enum {string} */
                                    role: "agent" | "dispatcher" | "lead" | "admin";
                                };
                            }[];
                        };
                    };
                    tests: {
                        name: string;
                        answers: {
                            [key: string]: string;
                        };
                        skips?: string[];
                        expect: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        procedureId: string;
                        title: string;
                        incidentTypes: string[];
                        revision: number;
                        /** Format: date-time */
                        savedAt: string;
                        savedBy: {
                            /** @enum {string} */
                            kind: "user" | "responder" | "source" | "system";
                            id: string;
                        };
                        inForce?: {
                            version: number;
                            revision: number;
                            title: string;
                            incidentTypes: string[];
                            /** Format: date-time */
                            publishedAt: string;
                        };
                        unpublished: boolean;
                        document: {
                            title: string;
                            incidentTypes: string[];
                            triage: {
                                verdictWithinSeconds: number;
                            };
                            start: string;
                            questions: {
                                [key: string]: {
                                    text: string;
                                    why: string;
                                    /** @enum {string} */
                                    grade: "critical" | "major" | "moderate" | "minor";
                                    answers: {
                                        id: string;
                                        label: string;
                                        leadsTo: {
                                            question: string;
                                        } | {
                                            outcome: string;
                                        };
                                    }[];
                                    whenSkipped: {
                                        question: string;
                                    } | {
                                        outcome: string;
                                    };
                                };
                            };
                            outcomes: {
                                [key: string]: {
                                    /** @enum {string} */
                                    validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                                    /** @enum {string} */
                                    priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                                    reason: string;
                                    sourceMayState?: boolean;
                                    plan?: string;
                                };
                            };
                            plans: {
                                [key: string]: {
                                    alarmLevel: number;
                                    roles: {
                                        role: string;
                                        title: string;
                                        skills: string[];
                                        count: number;
                                        leads: boolean;
                                        acceptWithinSeconds: number;
                                        understandWithinSeconds: number;
                                        arriveWithinSeconds: number;
                                        responsibilities: {
                                            id: string;
                                            text: string;
                                        }[];
                                        actions: {
                                            id: string;
                                            title: string;
                                            withinSeconds: number;
                                            /** @enum {string} */
                                            countsFrom: "accepted" | "on-scene";
                                            mandatory: boolean;
                                        }[];
                                    }[];
                                    channels: ("email" | "sms" | "voice" | "webhook")[];
                                    dispatchWithinSeconds: number;
                                    resolveWithinSeconds: number;
                                    escalation: {
                                        /** @enum {string} */
                                        deadline: "triage" | "dispatched" | "accepted" | "understood" | "arrived" | "action" | "resolved";
                                        step: {
                                            /** @constant */
                                            do: "offer-next-resource";
                                        } | {
                                            /** @constant */
                                            do: "try-next-channel";
                                        } | {
                                            /** @constant */
                                            do: "tell-role";
                                            /** @enum {string} */
                                            role: "agent" | "dispatcher" | "lead" | "admin";
                                        };
                                    }[];
                                };
                            };
                            tests: {
                                name: string;
                                answers: {
                                    [key: string]: string;
                                };
                                skips?: string[];
                                expect: string;
                            }[];
                        };
                        findings: {
                            /** @enum {string} */
                            severity: "refusal" | "advice";
                            /** @enum {string} */
                            rule: "target-missing" | "dead-end" | "loop" | "question-unreachable" | "outcome-unreachable" | "answer-twice" | "priority-missing" | "plan-missing" | "plan-unused" | "response-to-no-incident" | "plan-too-large" | "role-twice" | "role-unfillable" | "leader-not-one" | "responsibility-twice" | "action-twice" | "tests-missing" | "test-answers-unknown" | "test-failed" | "outcome-untested";
                            where: string;
                            says: string;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                procedureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        procedureId: string;
                        title: string;
                        incidentTypes: string[];
                        revision: number;
                        /** Format: date-time */
                        savedAt: string;
                        savedBy: {
                            /** @enum {string} */
                            kind: "user" | "responder" | "source" | "system";
                            id: string;
                        };
                        inForce?: {
                            version: number;
                            revision: number;
                            title: string;
                            incidentTypes: string[];
                            /** Format: date-time */
                            publishedAt: string;
                        };
                        unpublished: boolean;
                        document: {
                            title: string;
                            incidentTypes: string[];
                            triage: {
                                verdictWithinSeconds: number;
                            };
                            start: string;
                            questions: {
                                [key: string]: {
                                    text: string;
                                    why: string;
                                    /** @enum {string} */
                                    grade: "critical" | "major" | "moderate" | "minor";
                                    answers: {
                                        id: string;
                                        label: string;
                                        leadsTo: {
                                            question: string;
                                        } | {
                                            outcome: string;
                                        };
                                    }[];
                                    whenSkipped: {
                                        question: string;
                                    } | {
                                        outcome: string;
                                    };
                                };
                            };
                            outcomes: {
                                [key: string]: {
                                    /** @enum {string} */
                                    validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                                    /** @enum {string} */
                                    priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                                    reason: string;
                                    sourceMayState?: boolean;
                                    plan?: string;
                                };
                            };
                            plans: {
                                [key: string]: {
                                    alarmLevel: number;
                                    roles: {
                                        role: string;
                                        title: string;
                                        skills: string[];
                                        count: number;
                                        leads: boolean;
                                        acceptWithinSeconds: number;
                                        understandWithinSeconds: number;
                                        arriveWithinSeconds: number;
                                        responsibilities: {
                                            id: string;
                                            text: string;
                                        }[];
                                        actions: {
                                            id: string;
                                            title: string;
                                            withinSeconds: number;
                                            /** @enum {string} */
                                            countsFrom: "accepted" | "on-scene";
                                            mandatory: boolean;
                                        }[];
                                    }[];
                                    channels: ("email" | "sms" | "voice" | "webhook")[];
                                    dispatchWithinSeconds: number;
                                    resolveWithinSeconds: number;
                                    escalation: {
                                        /** @enum {string} */
                                        deadline: "triage" | "dispatched" | "accepted" | "understood" | "arrived" | "action" | "resolved";
                                        step: {
                                            /** @constant */
                                            do: "offer-next-resource";
                                        } | {
                                            /** @constant */
                                            do: "try-next-channel";
                                        } | {
                                            /** @constant */
                                            do: "tell-role";
                                            /** @enum {string} */
                                            role: "agent" | "dispatcher" | "lead" | "admin";
                                        };
                                    }[];
                                };
                            };
                            tests: {
                                name: string;
                                answers: {
                                    [key: string]: string;
                                };
                                skips?: string[];
                                expect: string;
                            }[];
                        };
                        findings: {
                            /** @enum {string} */
                            severity: "refusal" | "advice";
                            /** @enum {string} */
                            rule: "target-missing" | "dead-end" | "loop" | "question-unreachable" | "outcome-unreachable" | "answer-twice" | "priority-missing" | "plan-missing" | "plan-unused" | "response-to-no-incident" | "plan-too-large" | "role-twice" | "role-unfillable" | "leader-not-one" | "responsibility-twice" | "action-twice" | "tests-missing" | "test-answers-unknown" | "test-failed" | "outcome-untested";
                            where: string;
                            says: string;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    saveProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                procedureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    incidentTypes: string[];
                    triage: {
                        verdictWithinSeconds: number;
                    };
                    start: string;
                    questions: {
                        [key: string]: {
                            text: string;
                            why: string;
                            /** @enum {string} */
                            grade: "critical" | "major" | "moderate" | "minor";
                            answers: {
                                id: string;
                                label: string;
                                leadsTo: {
                                    question: string;
                                } | {
                                    outcome: string;
                                };
                            }[];
                            whenSkipped: {
                                question: string;
                            } | {
                                outcome: string;
                            };
                        };
                    };
                    outcomes: {
                        [key: string]: {
                            /** @enum {string} */
                            validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                            /** @enum {string} */
                            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                            reason: string;
                            sourceMayState?: boolean;
                            plan?: string;
                        };
                    };
                    plans: {
                        [key: string]: {
                            alarmLevel: number;
                            roles: {
                                role: string;
                                title: string;
                                skills: string[];
                                count: number;
                                leads: boolean;
                                acceptWithinSeconds: number;
                                understandWithinSeconds: number;
                                arriveWithinSeconds: number;
                                responsibilities: {
                                    id: string;
                                    text: string;
                                }[];
                                actions: {
                                    id: string;
                                    title: string;
                                    withinSeconds: number;
                                    /** @enum {string} */
                                    countsFrom: "accepted" | "on-scene";
                                    mandatory: boolean;
                                }[];
                            }[];
                            channels: ("email" | "sms" | "voice" | "webhook")[];
                            dispatchWithinSeconds: number;
                            resolveWithinSeconds: number;
                            escalation: {
                                /** @enum {string} */
                                deadline: "triage" | "dispatched" | "accepted" | "understood" | "arrived" | "action" | "resolved";
                                step: {
                                    /** @constant */
                                    do: "offer-next-resource";
                                } | {
                                    /** @constant */
                                    do: "try-next-channel";
                                } | {
                                    /** @constant */
                                    do: "tell-role";
                                    /** @enum {string} */
                                    role: "agent" | "dispatcher" | "lead" | "admin";
                                };
                            }[];
                        };
                    };
                    tests: {
                        name: string;
                        answers: {
                            [key: string]: string;
                        };
                        skips?: string[];
                        expect: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        procedureId: string;
                        title: string;
                        incidentTypes: string[];
                        revision: number;
                        /** Format: date-time */
                        savedAt: string;
                        savedBy: {
                            /** @enum {string} */
                            kind: "user" | "responder" | "source" | "system";
                            id: string;
                        };
                        inForce?: {
                            version: number;
                            revision: number;
                            title: string;
                            incidentTypes: string[];
                            /** Format: date-time */
                            publishedAt: string;
                        };
                        unpublished: boolean;
                        document: {
                            title: string;
                            incidentTypes: string[];
                            triage: {
                                verdictWithinSeconds: number;
                            };
                            start: string;
                            questions: {
                                [key: string]: {
                                    text: string;
                                    why: string;
                                    /** @enum {string} */
                                    grade: "critical" | "major" | "moderate" | "minor";
                                    answers: {
                                        id: string;
                                        label: string;
                                        leadsTo: {
                                            question: string;
                                        } | {
                                            outcome: string;
                                        };
                                    }[];
                                    whenSkipped: {
                                        question: string;
                                    } | {
                                        outcome: string;
                                    };
                                };
                            };
                            outcomes: {
                                [key: string]: {
                                    /** @enum {string} */
                                    validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                                    /** @enum {string} */
                                    priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                                    reason: string;
                                    sourceMayState?: boolean;
                                    plan?: string;
                                };
                            };
                            plans: {
                                [key: string]: {
                                    alarmLevel: number;
                                    roles: {
                                        role: string;
                                        title: string;
                                        skills: string[];
                                        count: number;
                                        leads: boolean;
                                        acceptWithinSeconds: number;
                                        understandWithinSeconds: number;
                                        arriveWithinSeconds: number;
                                        responsibilities: {
                                            id: string;
                                            text: string;
                                        }[];
                                        actions: {
                                            id: string;
                                            title: string;
                                            withinSeconds: number;
                                            /** @enum {string} */
                                            countsFrom: "accepted" | "on-scene";
                                            mandatory: boolean;
                                        }[];
                                    }[];
                                    channels: ("email" | "sms" | "voice" | "webhook")[];
                                    dispatchWithinSeconds: number;
                                    resolveWithinSeconds: number;
                                    escalation: {
                                        /** @enum {string} */
                                        deadline: "triage" | "dispatched" | "accepted" | "understood" | "arrived" | "action" | "resolved";
                                        step: {
                                            /** @constant */
                                            do: "offer-next-resource";
                                        } | {
                                            /** @constant */
                                            do: "try-next-channel";
                                        } | {
                                            /** @constant */
                                            do: "tell-role";
                                            /** @enum {string} */
                                            role: "agent" | "dispatcher" | "lead" | "admin";
                                        };
                                    }[];
                                };
                            };
                            tests: {
                                name: string;
                                answers: {
                                    [key: string]: string;
                                };
                                skips?: string[];
                                expect: string;
                            }[];
                        };
                        findings: {
                            /** @enum {string} */
                            severity: "refusal" | "advice";
                            /** @enum {string} */
                            rule: "target-missing" | "dead-end" | "loop" | "question-unreachable" | "outcome-unreachable" | "answer-twice" | "priority-missing" | "plan-missing" | "plan-unused" | "response-to-no-incident" | "plan-too-large" | "role-twice" | "role-unfillable" | "leader-not-one" | "responsibility-twice" | "action-twice" | "tests-missing" | "test-answers-unknown" | "test-failed" | "outcome-untested";
                            where: string;
                            says: string;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    publishProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                procedureId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        procedureId: string;
                        version: number;
                        incidentTypes: string[];
                        /** Format: date-time */
                        publishedAt: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                procedureId: string;
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        procedureId: string;
                        version: number;
                        /** Format: date-time */
                        publishedAt: string;
                        publishedBy: {
                            /** @enum {string} */
                            kind: "user" | "responder" | "source" | "system";
                            id: string;
                        };
                        document: {
                            title: string;
                            incidentTypes: string[];
                            triage: {
                                verdictWithinSeconds: number;
                            };
                            start: string;
                            questions: {
                                [key: string]: {
                                    text: string;
                                    why: string;
                                    /** @enum {string} */
                                    grade: "critical" | "major" | "moderate" | "minor";
                                    answers: {
                                        id: string;
                                        label: string;
                                        leadsTo: {
                                            question: string;
                                        } | {
                                            outcome: string;
                                        };
                                    }[];
                                    whenSkipped: {
                                        question: string;
                                    } | {
                                        outcome: string;
                                    };
                                };
                            };
                            outcomes: {
                                [key: string]: {
                                    /** @enum {string} */
                                    validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                                    /** @enum {string} */
                                    priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                                    reason: string;
                                    sourceMayState?: boolean;
                                    plan?: string;
                                };
                            };
                            plans: {
                                [key: string]: {
                                    alarmLevel: number;
                                    roles: {
                                        role: string;
                                        title: string;
                                        skills: string[];
                                        count: number;
                                        leads: boolean;
                                        acceptWithinSeconds: number;
                                        understandWithinSeconds: number;
                                        arriveWithinSeconds: number;
                                        responsibilities: {
                                            id: string;
                                            text: string;
                                        }[];
                                        actions: {
                                            id: string;
                                            title: string;
                                            withinSeconds: number;
                                            /** @enum {string} */
                                            countsFrom: "accepted" | "on-scene";
                                            mandatory: boolean;
                                        }[];
                                    }[];
                                    channels: ("email" | "sms" | "voice" | "webhook")[];
                                    dispatchWithinSeconds: number;
                                    resolveWithinSeconds: number;
                                    escalation: {
                                        /** @enum {string} */
                                        deadline: "triage" | "dispatched" | "accepted" | "understood" | "arrived" | "action" | "resolved";
                                        step: {
                                            /** @constant */
                                            do: "offer-next-resource";
                                        } | {
                                            /** @constant */
                                            do: "try-next-channel";
                                        } | {
                                            /** @constant */
                                            do: "tell-role";
                                            /** @enum {string} */
                                            role: "agent" | "dispatcher" | "lead" | "admin";
                                        };
                                    }[];
                                };
                            };
                            tests: {
                                name: string;
                                answers: {
                                    [key: string]: string;
                                };
                                skips?: string[];
                                expect: string;
                            }[];
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: string;
                        /** @enum {string} */
                        priority: "P1" | "P2" | "P3" | "P4" | "P5";
                        /** Format: date-time */
                        madeAt: string;
                        roles: {
                            role: string;
                            title: string;
                            needed: number;
                            picks: {
                                resource: {
                                    resourceId: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                code: "fits" | "resting-used" | "next-in-line" | "picked-for-other-role" | "out-of-service" | "reserved" | "no-verified-channel" | "already-tried" | "missing-skill" | "off-shift" | "wrong-zone" | "resting";
                                reason: string;
                                note?: string;
                                rank?: number;
                                distanceKm?: number;
                            }[];
                            passedOver: {
                                resource: {
                                    resourceId: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                code: "fits" | "resting-used" | "next-in-line" | "picked-for-other-role" | "out-of-service" | "reserved" | "no-verified-channel" | "already-tried" | "missing-skill" | "off-shift" | "wrong-zone" | "resting";
                                reason: string;
                                note?: string;
                                rank?: number;
                                distanceKm?: number;
                            }[];
                            shortfall?: {
                                missing: number;
                                reason: string;
                            };
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    makeRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: string;
                        /** @enum {string} */
                        priority: "P1" | "P2" | "P3" | "P4" | "P5";
                        /** Format: date-time */
                        madeAt: string;
                        roles: {
                            role: string;
                            title: string;
                            needed: number;
                            picks: {
                                resource: {
                                    resourceId: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                code: "fits" | "resting-used" | "next-in-line" | "picked-for-other-role" | "out-of-service" | "reserved" | "no-verified-channel" | "already-tried" | "missing-skill" | "off-shift" | "wrong-zone" | "resting";
                                reason: string;
                                note?: string;
                                rank?: number;
                                distanceKm?: number;
                            }[];
                            passedOver: {
                                resource: {
                                    resourceId: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                code: "fits" | "resting-used" | "next-in-line" | "picked-for-other-role" | "out-of-service" | "reserved" | "no-verified-channel" | "already-tried" | "missing-skill" | "off-shift" | "wrong-zone" | "resting";
                                reason: string;
                                note?: string;
                                rank?: number;
                                distanceKm?: number;
                            }[];
                            shortfall?: {
                                missing: number;
                                reason: string;
                            };
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readMobilisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: string;
                        /** @enum {string} */
                        status: "open" | "stood-down";
                        /** @enum {string} */
                        priority: "P1" | "P2" | "P3" | "P4" | "P5";
                        autoDispatch: boolean;
                        /** Format: date-time */
                        openedAt: string;
                        places: ({
                            /** @constant */
                            state: "open";
                            role: string;
                        } | {
                            /** @constant */
                            state: "seeking";
                            role: string;
                            /** @enum {string} */
                            chosenBy: "auto-dispatch" | "escalation";
                            insteadOf?: string;
                        } | {
                            /** @constant */
                            state: "offered";
                            role: string;
                            assignmentId: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            insteadOf?: string;
                            /** Format: date-time */
                            acceptBy: string;
                        } | {
                            /** @constant */
                            state: "filled";
                            role: string;
                            assignmentId: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            insteadOf?: string;
                            /** Format: date-time */
                            acceptedAt: string;
                        } | {
                            /** @constant */
                            state: "short";
                            role: string;
                            reason: string;
                            /** Format: date-time */
                            since: string;
                        })[];
                        tried: {
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            assignmentId: string;
                            /** @enum {string} */
                            how: "declined" | "expired" | "released" | "clear";
                            /** Format: date-time */
                            at: string;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listAssignments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: ({
                            /** @constant */
                            status: "offered";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                        } | {
                            /** @constant */
                            status: "accepted";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                            /** Format: date-time */
                            acceptedAt: string;
                            /** Format: date-time */
                            understandBy: string;
                            /** Format: date-time */
                            arriveBy: string;
                        } | {
                            /** @constant */
                            status: "understood";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                            /** Format: date-time */
                            acceptedAt: string;
                            /** Format: date-time */
                            understandBy: string;
                            /** Format: date-time */
                            arriveBy: string;
                            /** Format: date-time */
                            understoodAt: string;
                            confirmed: string[];
                        } | {
                            /** @constant */
                            status: "en-route";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                            /** Format: date-time */
                            acceptedAt: string;
                            /** Format: date-time */
                            understandBy: string;
                            /** Format: date-time */
                            arriveBy: string;
                            /** Format: date-time */
                            understoodAt?: string;
                            confirmed?: string[];
                            /** Format: date-time */
                            enRouteAt: string;
                        } | {
                            /** @constant */
                            status: "on-scene";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                            /** Format: date-time */
                            acceptedAt: string;
                            /** Format: date-time */
                            understandBy: string;
                            /** Format: date-time */
                            arriveBy: string;
                            /** Format: date-time */
                            understoodAt?: string;
                            confirmed?: string[];
                            /** Format: date-time */
                            enRouteAt?: string;
                            /** Format: date-time */
                            onSceneAt: string;
                        } | {
                            /** @enum {string} */
                            status: "clear" | "declined" | "expired" | "released";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                            /** Format: date-time */
                            acceptedAt?: string;
                            /** Format: date-time */
                            understoodAt?: string;
                            confirmed?: string[];
                            /** Format: date-time */
                            endedAt: string;
                            endReason?: string;
                        })[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    createAssignments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    picks: {
                        role: string;
                        resourceId: string;
                        reason?: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assignments: ({
                            /** @constant */
                            status: "offered";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                        } | {
                            /** @constant */
                            status: "accepted";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                            /** Format: date-time */
                            acceptedAt: string;
                            /** Format: date-time */
                            understandBy: string;
                            /** Format: date-time */
                            arriveBy: string;
                        } | {
                            /** @constant */
                            status: "understood";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                            /** Format: date-time */
                            acceptedAt: string;
                            /** Format: date-time */
                            understandBy: string;
                            /** Format: date-time */
                            arriveBy: string;
                            /** Format: date-time */
                            understoodAt: string;
                            confirmed: string[];
                        } | {
                            /** @constant */
                            status: "en-route";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                            /** Format: date-time */
                            acceptedAt: string;
                            /** Format: date-time */
                            understandBy: string;
                            /** Format: date-time */
                            arriveBy: string;
                            /** Format: date-time */
                            understoodAt?: string;
                            confirmed?: string[];
                            /** Format: date-time */
                            enRouteAt: string;
                        } | {
                            /** @constant */
                            status: "on-scene";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                            /** Format: date-time */
                            acceptedAt: string;
                            /** Format: date-time */
                            understandBy: string;
                            /** Format: date-time */
                            arriveBy: string;
                            /** Format: date-time */
                            understoodAt?: string;
                            confirmed?: string[];
                            /** Format: date-time */
                            enRouteAt?: string;
                            /** Format: date-time */
                            onSceneAt: string;
                        } | {
                            /** @enum {string} */
                            status: "clear" | "declined" | "expired" | "released";
                            assignmentId: string;
                            incidentId: string;
                            reference: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            place: number;
                            leads: boolean;
                            responsibilities: {
                                id: string;
                                text: string;
                            }[];
                            actions: {
                                id: string;
                                title: string;
                                withinSeconds: number;
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                mandatory: boolean;
                                result?: {
                                    /** @constant */
                                    kind: "done";
                                } | {
                                    /** @constant */
                                    kind: "not-possible";
                                    reason: string;
                                };
                                /** Format: date-time */
                                resultAt?: string;
                            }[];
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptBy: string;
                            understandWithinSeconds: number;
                            arriveWithinSeconds: number;
                            /** @enum {string} */
                            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                            reason: string;
                            insteadOf?: string;
                            /** Format: date-time */
                            linkUntil: string;
                            /** Format: date-time */
                            acceptedAt?: string;
                            /** Format: date-time */
                            understoodAt?: string;
                            confirmed?: string[];
                            /** Format: date-time */
                            endedAt: string;
                            endReason?: string;
                        })[];
                        results: ({
                            /** @constant */
                            result: "offered";
                            role: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            assignmentId: string;
                        } | {
                            /** @constant */
                            result: "refused";
                            role: string;
                            resourceId: string;
                            rule: string;
                            because: string;
                        })[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "offered";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                    } | {
                        /** @constant */
                        status: "accepted";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                    } | {
                        /** @constant */
                        status: "understood";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                        /** Format: date-time */
                        understoodAt: string;
                        confirmed: string[];
                    } | {
                        /** @constant */
                        status: "en-route";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                        /** Format: date-time */
                        understoodAt?: string;
                        confirmed?: string[];
                        /** Format: date-time */
                        enRouteAt: string;
                    } | {
                        /** @constant */
                        status: "on-scene";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                        /** Format: date-time */
                        understoodAt?: string;
                        confirmed?: string[];
                        /** Format: date-time */
                        enRouteAt?: string;
                        /** Format: date-time */
                        onSceneAt: string;
                    } | {
                        /** @enum {string} */
                        status: "clear" | "declined" | "expired" | "released";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt?: string;
                        /** Format: date-time */
                        understoodAt?: string;
                        confirmed?: string[];
                        /** Format: date-time */
                        endedAt: string;
                        endReason?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    reportAssignmentStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "accepted" | "en-route" | "on-scene" | "clear";
                    /**
                     * @description How the control room knows it.
                     * @default supervisor
                     * @enum {string}
                     */
                    howKnown?: "self-report" | "prompt" | "location" | "caller" | "supervisor";
                } | {
                    /** @constant */
                    status: "understood";
                    confirmed: string[];
                    /**
                     * @description How the control room knows it.
                     * @default supervisor
                     * @enum {string}
                     */
                    howKnown?: "self-report" | "prompt" | "location" | "caller" | "supervisor";
                } | {
                    /** @constant */
                    status: "declined";
                    reason?: string;
                    /**
                     * @description How the control room knows it.
                     * @default supervisor
                     * @enum {string}
                     */
                    howKnown?: "self-report" | "prompt" | "location" | "caller" | "supervisor";
                } | {
                    /** @constant */
                    status: "released";
                    reason: string;
                    /**
                     * @description How the control room knows it.
                     * @default supervisor
                     * @enum {string}
                     */
                    howKnown?: "self-report" | "prompt" | "location" | "caller" | "supervisor";
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "offered";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                    } | {
                        /** @constant */
                        status: "accepted";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                    } | {
                        /** @constant */
                        status: "understood";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                        /** Format: date-time */
                        understoodAt: string;
                        confirmed: string[];
                    } | {
                        /** @constant */
                        status: "en-route";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                        /** Format: date-time */
                        understoodAt?: string;
                        confirmed?: string[];
                        /** Format: date-time */
                        enRouteAt: string;
                    } | {
                        /** @constant */
                        status: "on-scene";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                        /** Format: date-time */
                        understoodAt?: string;
                        confirmed?: string[];
                        /** Format: date-time */
                        enRouteAt?: string;
                        /** Format: date-time */
                        onSceneAt: string;
                    } | {
                        /** @enum {string} */
                        status: "clear" | "declined" | "expired" | "released";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt?: string;
                        /** Format: date-time */
                        understoodAt?: string;
                        confirmed?: string[];
                        /** Format: date-time */
                        endedAt: string;
                        endReason?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    recordActionResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: string;
                actionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    result: {
                        /** @constant */
                        kind: "done";
                    } | {
                        /** @constant */
                        kind: "not-possible";
                        reason: string;
                    };
                    /**
                     * @description How the control room knows it.
                     * @default supervisor
                     * @enum {string}
                     */
                    howKnown?: "self-report" | "prompt" | "location" | "caller" | "supervisor";
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "offered";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                    } | {
                        /** @constant */
                        status: "accepted";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                    } | {
                        /** @constant */
                        status: "understood";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                        /** Format: date-time */
                        understoodAt: string;
                        confirmed: string[];
                    } | {
                        /** @constant */
                        status: "en-route";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                        /** Format: date-time */
                        understoodAt?: string;
                        confirmed?: string[];
                        /** Format: date-time */
                        enRouteAt: string;
                    } | {
                        /** @constant */
                        status: "on-scene";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt: string;
                        /** Format: date-time */
                        understandBy: string;
                        /** Format: date-time */
                        arriveBy: string;
                        /** Format: date-time */
                        understoodAt?: string;
                        confirmed?: string[];
                        /** Format: date-time */
                        enRouteAt?: string;
                        /** Format: date-time */
                        onSceneAt: string;
                    } | {
                        /** @enum {string} */
                        status: "clear" | "declined" | "expired" | "released";
                        assignmentId: string;
                        incidentId: string;
                        reference: string;
                        resource: {
                            resourceId: string;
                            name: string;
                        };
                        role: string;
                        roleTitle: string;
                        place: number;
                        leads: boolean;
                        responsibilities: {
                            id: string;
                            text: string;
                        }[];
                        actions: {
                            id: string;
                            title: string;
                            withinSeconds: number;
                            /** @enum {string} */
                            countsFrom: "accepted" | "on-scene";
                            mandatory: boolean;
                            result?: {
                                /** @constant */
                                kind: "done";
                            } | {
                                /** @constant */
                                kind: "not-possible";
                                reason: string;
                            };
                            /** Format: date-time */
                            resultAt?: string;
                        }[];
                        /** Format: date-time */
                        offeredAt: string;
                        /** Format: date-time */
                        acceptBy: string;
                        understandWithinSeconds: number;
                        arriveWithinSeconds: number;
                        /** @enum {string} */
                        chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
                        reason: string;
                        insteadOf?: string;
                        /** Format: date-time */
                        linkUntil: string;
                        /** Format: date-time */
                        acceptedAt?: string;
                        /** Format: date-time */
                        understoodAt?: string;
                        confirmed?: string[];
                        /** Format: date-time */
                        endedAt: string;
                        endReason?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listResources: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                team?: string;
                status?: "available" | "offered" | "accepted" | "en-route" | "on-scene" | "out-of-service";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            resourceId: string;
                            name: string;
                            team: string;
                            skills: string[];
                            zones: string[];
                            shifts: {
                                days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                                from: string;
                                to: string;
                                zone: string;
                            }[];
                            email?: {
                                address: string;
                                verified: boolean;
                            };
                            restMinutes: number;
                            position?: {
                                latitude: number;
                                longitude: number;
                                /** Format: date-time */
                                at: string;
                            };
                            /** @enum {string} */
                            status: "available" | "offered" | "accepted" | "en-route" | "on-scene" | "out-of-service";
                            because?: string;
                            assignmentId?: string;
                            incidentId?: string;
                            /** Format: date-time */
                            lastClearAt?: string;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    createResource: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    team: string;
                    skills: string[];
                    zones: string[];
                    shifts: {
                        days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                        from: string;
                        to: string;
                        zone: string;
                    }[];
                    email?: {
                        /** Format: email */
                        address: string;
                        verified: boolean;
                    };
                    /** @default 0 */
                    restMinutes?: number;
                    position?: {
                        latitude: number;
                        longitude: number;
                        /**
                         * Format: date-time
                         * @description When seen; now if absent.
                         */
                        at?: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resourceId: string;
                        name: string;
                        team: string;
                        skills: string[];
                        zones: string[];
                        shifts: {
                            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                            from: string;
                            to: string;
                            zone: string;
                        }[];
                        email?: {
                            address: string;
                            verified: boolean;
                        };
                        restMinutes: number;
                        position?: {
                            latitude: number;
                            longitude: number;
                            /** Format: date-time */
                            at: string;
                        };
                        /** @enum {string} */
                        status: "available" | "offered" | "accepted" | "en-route" | "on-scene" | "out-of-service";
                        because?: string;
                        assignmentId?: string;
                        incidentId?: string;
                        /** Format: date-time */
                        lastClearAt?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resourceId: string;
                        name: string;
                        team: string;
                        skills: string[];
                        zones: string[];
                        shifts: {
                            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                            from: string;
                            to: string;
                            zone: string;
                        }[];
                        email?: {
                            address: string;
                            verified: boolean;
                        };
                        restMinutes: number;
                        position?: {
                            latitude: number;
                            longitude: number;
                            /** Format: date-time */
                            at: string;
                        };
                        /** @enum {string} */
                        status: "available" | "offered" | "accepted" | "en-route" | "on-scene" | "out-of-service";
                        because?: string;
                        assignmentId?: string;
                        incidentId?: string;
                        /** Format: date-time */
                        lastClearAt?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    changeResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    team?: string;
                    skills?: string[];
                    zones?: string[];
                    shifts?: {
                        days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                        from: string;
                        to: string;
                        zone: string;
                    }[];
                    email?: {
                        /** Format: email */
                        address: string;
                        verified: boolean;
                    } | null;
                    restMinutes?: number;
                    position?: {
                        latitude: number;
                        longitude: number;
                        /**
                         * Format: date-time
                         * @description When seen; now if absent.
                         */
                        at?: string;
                    } | null;
                    /** @enum {string} */
                    status?: "available" | "out-of-service";
                    because?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        resourceId: string;
                        name: string;
                        team: string;
                        skills: string[];
                        zones: string[];
                        shifts: {
                            days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                            from: string;
                            to: string;
                            zone: string;
                        }[];
                        email?: {
                            address: string;
                            verified: boolean;
                        };
                        restMinutes: number;
                        position?: {
                            latitude: number;
                            longitude: number;
                            /** Format: date-time */
                            at: string;
                        };
                        /** @enum {string} */
                        status: "available" | "offered" | "accepted" | "en-route" | "on-scene" | "out-of-service";
                        because?: string;
                        assignmentId?: string;
                        incidentId?: string;
                        /** Format: date-time */
                        lastClearAt?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readAutoDispatchPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            /** @enum {string} */
                            priority: "P1" | "P2" | "P3" | "P4" | "P5";
                            incidentTypes?: string[];
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    setAutoDispatchPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: {
                        /** @enum {string} */
                        priority: "P1" | "P2" | "P3" | "P4" | "P5";
                        incidentTypes?: string[];
                    }[];
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: {
                            /** @enum {string} */
                            priority: "P1" | "P2" | "P3" | "P4" | "P5";
                            incidentTypes?: string[];
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readContactsPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        teams: {
                            [key: string]: {
                                name: string;
                                /** Format: email */
                                email: string;
                            }[];
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    setContactsPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    teams: {
                        [key: string]: {
                            name: string;
                            /** Format: email */
                            email: string;
                        }[];
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        teams: {
                            [key: string]: {
                                name: string;
                                /** Format: email */
                                email: string;
                            }[];
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    openBrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page that says what stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    describeBrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See the Allow header. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    probeBrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link works. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    answerOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @enum {string} */
                    answer: "accept" | "decline";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The page that says what stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description Done; Location is the page that says so. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The page that says what stands. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    confirmUnderstanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description Every responsibility and action. */
                    confirmed: string[];
                };
            };
        };
        responses: {
            /** @description The page that says what stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description Done; Location is the page that says so. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The page that says what stands. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    reportOwnStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @enum {string} */
                    status: "en-route" | "on-scene" | "clear";
                };
            };
        };
        responses: {
            /** @description The page that says what stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description Done; Location is the page that says so. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The page that says what stands. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    reportOwnAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
                actionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @enum {string} */
                    result: "done" | "not-possible";
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The page that says what stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description Done; Location is the page that says so. */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The page that says what stands. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description The page that says what stands. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                status?: "awaiting-report" | "reported" | "assessing" | "assessed" | "dispatched" | "resolved";
                priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                team?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidents: {
                            incidentId: string;
                            /** @enum {string} */
                            status: "awaiting-report" | "reported" | "assessing" | "assessed" | "rejected" | "dispatched" | "resolved" | "closed";
                            /** Format: date-time */
                            neededAt: string;
                            neededFor: ("triage" | "dispatched" | "accepted" | "understood" | "arrived" | "action" | "resolved") | "closing" | "report";
                            reference?: string;
                            incidentType?: string;
                            team?: string;
                            place?: string;
                            /** @enum {string} */
                            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                            /** Format: date-time */
                            reportedAt?: string;
                            missedDeadlines: number;
                            exercise: boolean;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: string;
                        /** @enum {string} */
                        status: "awaiting-report" | "reported" | "assessing" | "assessed" | "rejected" | "dispatched" | "resolved" | "closed";
                        exercise: boolean;
                        contact?: {
                            contactId: string;
                            /** @enum {string} */
                            channel: "voice" | "sms" | "chat" | "email" | "web" | "webhook";
                            /** Format: date-time */
                            receivedAt: string;
                        };
                        incident?: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        procedure?: {
                            procedureId: string;
                            version: number;
                        };
                        verdict?: {
                            /** @enum {string} */
                            validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                            /** @enum {string} */
                            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                            outcome: string;
                            reasons: string[];
                            /** @enum {string} */
                            method: "guided-procedure" | "impact-urgency-matrix" | "agent-judgement" | "source-stated" | "corroboration" | "supervisor-review";
                            /** Format: date-time */
                            at: string;
                        };
                        needed?: {
                            role: string;
                            count: number;
                        }[];
                        shortfalls: {
                            role: string;
                            missing: number;
                            reason: string;
                            /** Format: date-time */
                            foundAt: string;
                        }[];
                        people: {
                            assignmentId: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            leads: boolean;
                            /** @enum {string} */
                            status: "offered" | "accepted" | "understood" | "en-route" | "on-scene" | "clear" | "declined" | "expired" | "released";
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptedAt?: string;
                            /** Format: date-time */
                            understoodAt?: string;
                            /** Format: date-time */
                            enRouteAt?: string;
                            /** Format: date-time */
                            onSceneAt?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            endReason?: string;
                            insteadOf?: string;
                            brief: {
                                /** @enum {string} */
                                status: "not-sent" | "sent" | "failed";
                                /** Format: date-time */
                                at?: string;
                            };
                            actions: {
                                id: string;
                                title: string;
                                mandatory: boolean;
                                /** @enum {string} */
                                status: "open" | "done" | "not-possible";
                                /** Format: date-time */
                                dueAt?: string;
                                /** Format: date-time */
                                at?: string;
                                reason?: string;
                                /** @enum {string} */
                                howKnown?: "self-report" | "prompt" | "location" | "caller" | "supervisor";
                            }[];
                        }[];
                        deadlines: {
                            deadlineId: string;
                            /** @enum {string} */
                            kind: "triage" | "dispatched" | "accepted" | "understood" | "arrived" | "action" | "resolved";
                            /** @enum {string} */
                            status: "open" | "met" | "missed" | "dropped";
                            /** Format: date-time */
                            dueAt: string;
                            assignmentId?: string;
                            actionId?: string;
                            /** Format: date-time */
                            answeredAt?: string;
                            /** Format: date-time */
                            missedAt?: string;
                        }[];
                        clock: {
                            number: number;
                            /** Format: date-time */
                            wakeAt?: string;
                        };
                        deviations: {
                            deviationId: string;
                            /** @enum {string} */
                            kind: "question-skipped" | "outcome-overridden" | "answer-not-in-procedure" | "verdict-differs" | "action-late" | "action-missing" | "deadline-missed" | "gate-overridden";
                            /** @enum {string} */
                            grade: "critical" | "major" | "moderate" | "minor";
                            subject: string;
                            explained: string;
                            reason?: string;
                            /** Format: date-time */
                            foundAt: string;
                        }[];
                        openMandatoryActions: {
                            role: string;
                            actionId: string;
                            title: string;
                        }[];
                        resolution?: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            note?: string;
                        };
                        closure?: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            /** @enum {string} */
                            disposition: "founded" | "unfounded" | "minor" | "cancelled" | "referred";
                        };
                        data: {
                            /** Format: date-time */
                            newestEventAt: string;
                            ageSeconds: number;
                            missing?: {
                                what: string[];
                                /** Format: date-time */
                                since: string;
                            };
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readTimeline: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: {
                            /** Format: date-time */
                            at: string;
                            who: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            what: string;
                            kind: string;
                            /** @enum {string} */
                            howKnown?: "self-report" | "prompt" | "location" | "caller" | "supervisor";
                            assignmentId?: string;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readConformance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: string;
                        procedure?: {
                            procedureId: string;
                            version: number;
                        };
                        /** @enum {string} */
                        path: "no-verdict" | "waiting" | "judged";
                        /** @enum {string} */
                        level?: "high" | "compliant" | "partial" | "low" | "non-compliant";
                        deviations: {
                            deviationId: string;
                            /** @enum {string} */
                            kind: "question-skipped" | "outcome-overridden" | "answer-not-in-procedure" | "verdict-differs" | "action-late" | "action-missing" | "deadline-missed" | "gate-overridden";
                            /** @enum {string} */
                            grade: "critical" | "major" | "moderate" | "minor";
                            subject: string;
                            explained: string;
                            reason?: string;
                            /** Format: date-time */
                            foundAt: string;
                        }[];
                        steps: ({
                            /** @constant */
                            kind: "answered";
                            question: string;
                            answer: string;
                            note?: string;
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            leftAt?: string;
                        } | {
                            /** @constant */
                            kind: "skipped";
                            question: string;
                            reason: string;
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            leftAt?: string;
                        } | {
                            /** @constant */
                            kind: "overridden";
                            question: string;
                            outcome: string;
                            reason: string;
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            leftAt?: string;
                        } | {
                            /** @constant */
                            kind: "stated";
                            outcome: string;
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            /** Format: date-time */
                            at: string;
                            /** Format: date-time */
                            leftAt?: string;
                        })[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    resolveIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: string;
                        /** @enum {string} */
                        status: "awaiting-report" | "reported" | "assessing" | "assessed" | "rejected" | "dispatched" | "resolved" | "closed";
                        exercise: boolean;
                        contact?: {
                            contactId: string;
                            /** @enum {string} */
                            channel: "voice" | "sms" | "chat" | "email" | "web" | "webhook";
                            /** Format: date-time */
                            receivedAt: string;
                        };
                        incident?: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        procedure?: {
                            procedureId: string;
                            version: number;
                        };
                        verdict?: {
                            /** @enum {string} */
                            validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                            /** @enum {string} */
                            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                            outcome: string;
                            reasons: string[];
                            /** @enum {string} */
                            method: "guided-procedure" | "impact-urgency-matrix" | "agent-judgement" | "source-stated" | "corroboration" | "supervisor-review";
                            /** Format: date-time */
                            at: string;
                        };
                        needed?: {
                            role: string;
                            count: number;
                        }[];
                        shortfalls: {
                            role: string;
                            missing: number;
                            reason: string;
                            /** Format: date-time */
                            foundAt: string;
                        }[];
                        people: {
                            assignmentId: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            leads: boolean;
                            /** @enum {string} */
                            status: "offered" | "accepted" | "understood" | "en-route" | "on-scene" | "clear" | "declined" | "expired" | "released";
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptedAt?: string;
                            /** Format: date-time */
                            understoodAt?: string;
                            /** Format: date-time */
                            enRouteAt?: string;
                            /** Format: date-time */
                            onSceneAt?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            endReason?: string;
                            insteadOf?: string;
                            brief: {
                                /** @enum {string} */
                                status: "not-sent" | "sent" | "failed";
                                /** Format: date-time */
                                at?: string;
                            };
                            actions: {
                                id: string;
                                title: string;
                                mandatory: boolean;
                                /** @enum {string} */
                                status: "open" | "done" | "not-possible";
                                /** Format: date-time */
                                dueAt?: string;
                                /** Format: date-time */
                                at?: string;
                                reason?: string;
                                /** @enum {string} */
                                howKnown?: "self-report" | "prompt" | "location" | "caller" | "supervisor";
                            }[];
                        }[];
                        deadlines: {
                            deadlineId: string;
                            /** @enum {string} */
                            kind: "triage" | "dispatched" | "accepted" | "understood" | "arrived" | "action" | "resolved";
                            /** @enum {string} */
                            status: "open" | "met" | "missed" | "dropped";
                            /** Format: date-time */
                            dueAt: string;
                            assignmentId?: string;
                            actionId?: string;
                            /** Format: date-time */
                            answeredAt?: string;
                            /** Format: date-time */
                            missedAt?: string;
                        }[];
                        clock: {
                            number: number;
                            /** Format: date-time */
                            wakeAt?: string;
                        };
                        deviations: {
                            deviationId: string;
                            /** @enum {string} */
                            kind: "question-skipped" | "outcome-overridden" | "answer-not-in-procedure" | "verdict-differs" | "action-late" | "action-missing" | "deadline-missed" | "gate-overridden";
                            /** @enum {string} */
                            grade: "critical" | "major" | "moderate" | "minor";
                            subject: string;
                            explained: string;
                            reason?: string;
                            /** Format: date-time */
                            foundAt: string;
                        }[];
                        openMandatoryActions: {
                            role: string;
                            actionId: string;
                            title: string;
                        }[];
                        resolution?: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            note?: string;
                        };
                        closure?: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            /** @enum {string} */
                            disposition: "founded" | "unfounded" | "minor" | "cancelled" | "referred";
                        };
                        data: {
                            /** Format: date-time */
                            newestEventAt: string;
                            ageSeconds: number;
                            missing?: {
                                what: string[];
                                /** Format: date-time */
                                since: string;
                            };
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    closeIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    disposition: "founded" | "unfounded" | "minor" | "cancelled" | "referred";
                    override?: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: string;
                        /** @enum {string} */
                        status: "awaiting-report" | "reported" | "assessing" | "assessed" | "rejected" | "dispatched" | "resolved" | "closed";
                        exercise: boolean;
                        contact?: {
                            contactId: string;
                            /** @enum {string} */
                            channel: "voice" | "sms" | "chat" | "email" | "web" | "webhook";
                            /** Format: date-time */
                            receivedAt: string;
                        };
                        incident?: {
                            reference: string;
                            incidentType: string;
                            team: string;
                            place: {
                                text: string;
                                zone: string;
                                coordinates?: {
                                    latitude: number;
                                    longitude: number;
                                };
                            };
                            summary: string;
                            hazards: string[];
                            /** Format: date-time */
                            reportedAt: string;
                        };
                        procedure?: {
                            procedureId: string;
                            version: number;
                        };
                        verdict?: {
                            /** @enum {string} */
                            validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
                            /** @enum {string} */
                            priority?: "P1" | "P2" | "P3" | "P4" | "P5";
                            outcome: string;
                            reasons: string[];
                            /** @enum {string} */
                            method: "guided-procedure" | "impact-urgency-matrix" | "agent-judgement" | "source-stated" | "corroboration" | "supervisor-review";
                            /** Format: date-time */
                            at: string;
                        };
                        needed?: {
                            role: string;
                            count: number;
                        }[];
                        shortfalls: {
                            role: string;
                            missing: number;
                            reason: string;
                            /** Format: date-time */
                            foundAt: string;
                        }[];
                        people: {
                            assignmentId: string;
                            resource: {
                                resourceId: string;
                                name: string;
                            };
                            role: string;
                            roleTitle: string;
                            leads: boolean;
                            /** @enum {string} */
                            status: "offered" | "accepted" | "understood" | "en-route" | "on-scene" | "clear" | "declined" | "expired" | "released";
                            /** Format: date-time */
                            offeredAt: string;
                            /** Format: date-time */
                            acceptedAt?: string;
                            /** Format: date-time */
                            understoodAt?: string;
                            /** Format: date-time */
                            enRouteAt?: string;
                            /** Format: date-time */
                            onSceneAt?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            endReason?: string;
                            insteadOf?: string;
                            brief: {
                                /** @enum {string} */
                                status: "not-sent" | "sent" | "failed";
                                /** Format: date-time */
                                at?: string;
                            };
                            actions: {
                                id: string;
                                title: string;
                                mandatory: boolean;
                                /** @enum {string} */
                                status: "open" | "done" | "not-possible";
                                /** Format: date-time */
                                dueAt?: string;
                                /** Format: date-time */
                                at?: string;
                                reason?: string;
                                /** @enum {string} */
                                howKnown?: "self-report" | "prompt" | "location" | "caller" | "supervisor";
                            }[];
                        }[];
                        deadlines: {
                            deadlineId: string;
                            /** @enum {string} */
                            kind: "triage" | "dispatched" | "accepted" | "understood" | "arrived" | "action" | "resolved";
                            /** @enum {string} */
                            status: "open" | "met" | "missed" | "dropped";
                            /** Format: date-time */
                            dueAt: string;
                            assignmentId?: string;
                            actionId?: string;
                            /** Format: date-time */
                            answeredAt?: string;
                            /** Format: date-time */
                            missedAt?: string;
                        }[];
                        clock: {
                            number: number;
                            /** Format: date-time */
                            wakeAt?: string;
                        };
                        deviations: {
                            deviationId: string;
                            /** @enum {string} */
                            kind: "question-skipped" | "outcome-overridden" | "answer-not-in-procedure" | "verdict-differs" | "action-late" | "action-missing" | "deadline-missed" | "gate-overridden";
                            /** @enum {string} */
                            grade: "critical" | "major" | "moderate" | "minor";
                            subject: string;
                            explained: string;
                            reason?: string;
                            /** Format: date-time */
                            foundAt: string;
                        }[];
                        openMandatoryActions: {
                            role: string;
                            actionId: string;
                            title: string;
                        }[];
                        resolution?: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            note?: string;
                        };
                        closure?: {
                            /** Format: date-time */
                            at: string;
                            by: {
                                /** @enum {string} */
                                kind: "user" | "responder" | "source" | "system";
                                id: string;
                            };
                            /** @enum {string} */
                            disposition: "founded" | "unfounded" | "minor" | "cancelled" | "referred";
                        };
                        data: {
                            /** Format: date-time */
                            newestEventAt: string;
                            ageSeconds: number;
                            missing?: {
                                what: string[];
                                /** Format: date-time */
                                since: string;
                            };
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    noteIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        who: {
                            /** @enum {string} */
                            kind: "user" | "responder" | "source" | "system";
                            id: string;
                        };
                        what: string;
                        kind: string;
                        /** @enum {string} */
                        howKnown?: "self-report" | "prompt" | "location" | "caller" | "supervisor";
                        assignmentId?: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            reportId: string;
                            title: string;
                            team: string;
                            cadence: {
                                /** @constant */
                                every: "day";
                                at: string;
                                zone: string;
                            } | {
                                /** @constant */
                                every: "week";
                                at: string;
                                zone: string;
                            };
                            recipients: {
                                name: string;
                                email: string;
                            }[];
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            settledThrough: string;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    createReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    team: string;
                    cadence: {
                        /** @constant */
                        every: "day";
                        at: string;
                        zone: string;
                    } | {
                        /** @constant */
                        every: "week";
                        at: string;
                        zone: string;
                    };
                    recipients: {
                        name: string;
                        email: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description ok */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reportId: string;
                        title: string;
                        team: string;
                        cadence: {
                            /** @constant */
                            every: "day";
                            at: string;
                            zone: string;
                        } | {
                            /** @constant */
                            every: "week";
                            at: string;
                            zone: string;
                        };
                        recipients: {
                            name: string;
                            email: string;
                        }[];
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        settledThrough: string;
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: {
                            reportId: string;
                            title: string;
                            team: string;
                            cadence: {
                                /** @constant */
                                every: "day";
                                at: string;
                                zone: string;
                            } | {
                                /** @constant */
                                every: "week";
                                at: string;
                                zone: string;
                            };
                            recipients: {
                                name: string;
                                email: string;
                            }[];
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            settledThrough: string;
                        };
                        deliveries: ({
                            /** @constant */
                            status: "claimed";
                            reportId: string;
                            team: string;
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                                zone: string;
                            };
                            recipient: {
                                name: string;
                                email: string;
                            };
                            /** Format: date-time */
                            claimedAt: string;
                            attempt: number;
                            possiblyRepeated: boolean;
                        } | {
                            /** @constant */
                            status: "sent";
                            reportId: string;
                            team: string;
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                                zone: string;
                            };
                            recipient: {
                                name: string;
                                email: string;
                            };
                            /** Format: date-time */
                            claimedAt: string;
                            attempt: number;
                            possiblyRepeated: boolean;
                            /** Format: date-time */
                            sentAt: string;
                        } | {
                            /** @constant */
                            status: "failed";
                            reportId: string;
                            team: string;
                            period: {
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                                zone: string;
                            };
                            recipient: {
                                name: string;
                                email: string;
                            };
                            /** Format: date-time */
                            claimedAt: string;
                            attempt: number;
                            possiblyRepeated: boolean;
                            /** Format: date-time */
                            failedAt: string;
                            reason: string;
                        })[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    previewReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    period?: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        period: {
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            zone: string;
                        };
                        subject: string;
                        text: string;
                        html: string;
                        figures: {
                            cases: number;
                            byPriority: {
                                [key: string]: number;
                            };
                            byType: {
                                [key: string]: number;
                            };
                            medians: {
                                [key: string]: {
                                    seconds?: number;
                                    of: number;
                                };
                            };
                            targets: {
                                met: number;
                                of: number;
                            };
                            deviations: {
                                [key: string]: number;
                            };
                            offersDeclined: number;
                            offersExpired: number;
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    runReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    period?: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                };
            };
        };
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        period: {
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            zone: string;
                        };
                        deliveries: {
                            recipient: {
                                name: string;
                                email: string;
                            };
                            /** @enum {string} */
                            status: "sent" | "already-sent" | "being-sent" | "failed" | "unconfirmed";
                            /** Format: date-time */
                            sentAt?: string;
                            possiblyRepeated: boolean;
                        }[];
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
    readMetrics: {
        parameters: {
            query: {
                team: string;
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        team: string;
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                        figures: {
                            cases: number;
                            byPriority: {
                                [key: string]: number;
                            };
                            byType: {
                                [key: string]: number;
                            };
                            medians: {
                                [key: string]: {
                                    seconds?: number;
                                    of: number;
                                };
                            };
                            targets: {
                                met: number;
                                of: number;
                            };
                            deviations: {
                                [key: string]: number;
                            };
                            offersDeclined: number;
                            offersExpired: number;
                        };
                    };
                };
            };
            /** @description problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        type: string;
                        title: string;
                        status: number;
                        detail?: string;
                    };
                };
            };
        };
    };
}
