// Generated from the route tables by "node packages/client/generate.ts"; the tests tell when it is out of date.
export interface paths {
    "/r/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The responder's page: the brief, and what can be answered now. */
        get: operations["openBrief"];
        put?: never;
        post?: never;
        delete?: never;
        /** The methods of the page. */
        options: operations["describeBrief"];
        /** What GET would answer, without the page. */
        head: operations["probeBrief"];
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
        /** The page again, at the address of a form that was sent. */
        get: operations["reopenAction"];
        put?: never;
        /** Report an action done, or not possible and why. */
        post: operations["reportOwnAction"];
        delete?: never;
        options?: never;
        head?: never;
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
        /** The page again, at the address of a form that was sent. */
        get: operations["reopenAnswer"];
        put?: never;
        /** Accept or decline. */
        post: operations["answerOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/r/{token}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page again, at the address of a form that was sent. */
        get: operations["reopenChanges"];
        put?: never;
        /** Say that what was corrected of the brief has been read. */
        post: operations["confirmChanges"];
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
        /** The page again, at the address of a form that was sent. */
        get: operations["reopenStatus"];
        put?: never;
        /** Report en route, on scene or clear. */
        post: operations["reportOwnStatus"];
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
        /** The page again, at the address of a form that was sent. */
        get: operations["reopenUnderstanding"];
        put?: never;
        /** Confirm every responsibility and every action of the brief. */
        post: operations["confirmUnderstanding"];
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
        /** Assessments that need a person: open ones, the next due first, or those without a procedure. */
        get: operations["listAssessments"];
        put?: never;
        post?: never;
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
        /** One person's part in an incident, with what was confirmed and done. */
        get: operations["readAssignment"];
        put?: never;
        post?: never;
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
        /** Record that an action was done, or was not possible and why, as told to the control room. */
        post: operations["recordActionResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assignments/{assignmentId}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the brief again to somebody who is to go, to the address they have now; 409 when they are not. */
        post: operations["requestBrief"];
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
        /** Record what a person told the control room, also when their part is over, or release them. */
        post: operations["reportAssignmentStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases behind a figure, the last closed first. A page may be short and yet not the last. */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competence-frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What colleagues are assessed by: every version of every framework. */
        get: operations["listCompetenceFrameworks"];
        put?: never;
        /** Add a framework, or its next version. A version that stands is never changed. */
        post: operations["addCompetenceFramework"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competence-records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own records; with a team, as its lead, those of its people. */
        get: operations["listCompetenceRecords"];
        put?: never;
        /** Open your own record for a framework, or as a lead that of somebody in your team. */
        post: operations["createCompetenceRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competence-records/{recordId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A record criterion by criterion with all its evidence: for the person and the leads of their team. */
        get: operations["readCompetenceRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competence-records/{recordId}/criteria/{criterionId}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a criterion stands, and every verdict on it; the ETag is what a verdict needs. */
        get: operations["readCriterionVerdicts"];
        /** Say a verdict on a criterion, on evidence that you name. Earlier verdicts stay beside it. */
        put: operations["giveCriterionVerdict"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competence-records/{recordId}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep evidence of a kind that you may write. What somebody else may write, nobody writes of themself. */
        post: operations["addCompetenceEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competence-records/{recordId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole record as one HTML document that can be printed; it loads nothing from outside. */
        get: operations["exportCompetenceRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/competence-records/{recordId}/own-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person's own closed cases that show a criterion, found by its rule; none is kept by this. */
        get: operations["listOwnCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaint-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which rule and calendar complaints are counted, and every rule there is with its source. */
        get: operations["readComplaintSettings"];
        /** Set rule, calendar and who is told. What is open and not late is counted again within minutes. */
        put: operations["setComplaintSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The due list of a team: open queries and complaints, what is due first at the top; or its closed ones. */
        get: operations["listComplaints"];
        put?: never;
        /** Log a query or complaint, about an incident or about none. Its clock starts at its receipt. */
        post: operations["logComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaintId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One query or complaint with its words, its letters, and how each of its limits was counted. */
        get: operations["readComplaint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say how serious it is and whether safety is at stake, or correct what was logged. */
        patch: operations["assessComplaint"];
        trace?: never;
    };
    "/v1/complaints/{complaintId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close it, once it was answered or withdrawn. */
        post: operations["closeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaintId}/evidence-pack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The complaint and its incident as one HTML document for outside, without anything of the inside; for leads of its team and who handles it. That it was made is recorded. */
        get: operations["readEvidencePack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaintId}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more time for the answer, within what its rule allows. It counts once the holding letter is sent. */
        post: operations["extendComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaintId}/finding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what was found, what is done about it, and what was learnt. */
        post: operations["recordFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaintId}/investigation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who looks into it: you, unless somebody else is named. */
        post: operations["investigateComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaintId}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Draft a letter from its template, with what is known filled in. */
        post: operations["draftLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaintId}/letters/{letterId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One letter, and what stops it while it is a draft. */
        get: operations["readLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a draft. Its faults say what stops it from being sent. */
        patch: operations["changeLetter"];
        trace?: never;
    };
    "/v1/complaints/{complaintId}/letters/{letterId}/posting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that a letter was posted. */
        post: operations["recordPosting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaintId}/letters/{letterId}/sending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a letter: by e-mail where the contact left an address, else to be posted. */
        post: operations["sendLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaintId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the clock of its answer stand still, where its rule allows that, with a reason that the evidence pack shows. */
        post: operations["pauseComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaintId}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the clock go on: the last day moves by the days that it stood still. */
        post: operations["resumeComplaint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaintId}/second-stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have an answered complaint looked at again by somebody who has not worked on it. */
        post: operations["openSecondStage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contacts of one class or status, newest first; without either, those nobody has classified. */
        get: operations["listContacts"];
        put?: never;
        /** Write down a contact that reached you without a webhook. */
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
        /** One contact, without anything about the caller. */
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
        /** Who called and what they said, for as long as that may be kept. Each look is recorded. */
        get: operations["readCaller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contactId}/caller/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase the caller's details on request, for good; what the call still brings is not kept. */
        post: operations["eraseCaller"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contactId}/caller/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was shown the caller's details, newest first. */
        get: operations["listCallerLooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contactId}/classification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what a contact is. It becomes an incident by reporting alone, and stays one while that is not rejected. */
        post: operations["classifyContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contactId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What agents have typed about a contact and not yet reported; without fields where nothing is. */
        get: operations["readDraft"];
        /** Keep what is being typed about a contact, for as long as a caller’s details. It is gone once it is reported. */
        put: operations["saveDraft"];
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
        /** Report an incident from a contact, one per contact, or link it to one. 409 names the one that there is, or that its source has open for the same alarm. */
        post: operations["reportIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exercises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start an exercise: an incident that is handled like any other, says so everywhere, and is in no figure. You stand in for its caller. */
        post: operations["startExercise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exercises/{incidentId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an exercise that has a verdict: whoever is at it is released and told so, and nothing open holds it up. For no real incident. */
        post: operations["endExercise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvement-baseline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an action that is taken up now would have as its baseline: the figure, and how early it may be checked. */
        get: operations["readBaseline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The actions of a team of yours, the latest check date first. */
        get: operations["listImprovements"];
        put?: never;
        /** Take up an action that has to prove itself by a figure. What could never be decided is refused. */
        post: operations["takeUpImprovement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvements/{improvementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One action with what its checks found. */
        get: operations["readImprovement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the owner, the lead or what is done. Metric, baseline and expectation stay. */
        patch: operations["changeImprovement"];
        trace?: never;
    };
    "/v1/improvements/{improvementId}/put-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put the check off, twice at most and within half a year. The lead is told by mail. */
        post: operations["putOffCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/improvements/{improvementId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an action without a result. Only the check says that one worked. */
        post: operations["withdrawImprovement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incident-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reviews that are due, the first to be late first; or those that are written, the newest first. */
        get: operations["listIncidentReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incident-reviews/{incidentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The review record of a P1, due three working days after its closing, and how that was counted. */
        get: operations["readIncidentReview"];
        /** Write or correct a review: facts, what helped, what hindered, decisions, actions. Without blame. */
        put: operations["writeIncidentReview"];
        post?: never;
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
        /** The board: unfinished incidents, the one that needs a person next first. Also closed ones by period, and any by reference. */
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
        /** State, people, actions, deadlines and clock of one incident, with the age of these data. */
        get: operations["readIncident"];
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
        /** The question to ask now and why, the path so far, and the verdict once there is one. */
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
        /** Answer the current question. 409 question-moved-on names the current one and who moved on to it. */
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
        /** Go back one step. The step stays on record as left and decides nothing any more. */
        post: operations["stepBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/assessment/more-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Steps that a long path has no room for: those gone back on, and whole ones of those shortened in it. */
        get: operations["listMoreSteps"];
        put?: never;
        post?: never;
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
        /** Skip the current question or choose an outcome past the questions, with a reason. */
        post: operations["overrideDecision"];
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
        /** Every assignment of an incident, oldest first, the ended ones too. */
        get: operations["listAssignments"];
        put?: never;
        /** Reserve the picked people and ask them to come; 409 when none of them could be reserved. */
        post: operations["createAssignments"];
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
        /** Close with a disposition. Open mandatory actions and awaited events hold it up, unless overridden with a reason. */
        post: operations["closeIncident"];
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
        /** The path taken, replayed against the exact procedure version: each departure with its grade. */
        get: operations["readConformance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the incident says in words that can be corrected, as it stands; its version counts the corrections. */
        get: operations["readReportedWords"];
        put?: never;
        /** Correct what the incident says in words (summary, place, access, casualties, emergency services), with a reason, for whoever reads them from then on; whoever was briefed before gets a short note with the new words. The record says who corrected what. */
        post: operations["correctIncident"];
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
        /** The places of the response, who holds each, and who was tried. */
        get: operations["readMobilisation"];
        put?: never;
        post?: never;
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
        /** Add a note to the timeline. */
        post: operations["noteIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the brief of everybody who holds a place stands on each channel, and when the next one is tried. */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/people/{resourceId}/expected-steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By which channels a person would be told of an offer made now, and after how many seconds each. */
        get: operations["readExpectedSteps"];
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
        /** The latest recommendation for an incident; the first is made as the verdict arrives. */
        get: operations["readRecommendation"];
        put?: never;
        /** Recommend people for the open places of an incident, with a reason for everybody, and store it. */
        post: operations["makeRecommendation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/redactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which texts were removed from an incident: by whom, when, why, in how many places. Newest first. */
        get: operations["listRedactions"];
        put?: never;
        /** Remove a text of an incident wherever it is kept: records, earlier versions, timeline, kept mails. A mark replaces it, for good. */
        post: operations["orderRedaction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/{incidentId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replay an incident that is over as an exercise: the same type, place, hazards and summary, the procedure of today, no caller. The exercise names what it replays. */
        post: operations["replayIncident"];
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
        /** The work is done: whoever is still assigned is released. */
        post: operations["resolveIncident"];
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
        /** Who did what when, and how it became known; oldest first, or newest first with order=newest. */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/incidents/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many unfinished incidents there are, by status and priority, late and breached; up to 5 s old. */
        get: operations["countIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lessons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What answers to complaints and reviews of incidents say is to be learnt or done: open, the oldest first, or settled. */
        get: operations["listLessons"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lessons/{lessonId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what became of it: the improvement or the support plan that took it up, or why neither. */
        post: operations["settleLesson"];
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
        /** A team's figures over the cases closed from one instant up to, not including, another. */
        get: operations["readMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["readApiDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisation's teams, zones and skills by name; a list without any says nothing of its kind. */
        get: operations["readOrganisation"];
        /** Set the names of teams, zones and skills; from then on no other is taken. */
        put: operations["setOrganisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/auto-dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which incidents are dispatched without a dispatcher. */
        get: operations["readAutoDispatchPolicy"];
        /** Say which incidents are dispatched without a dispatcher. */
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
        /** Who is told of shortfalls and escalations, by team. */
        get: operations["readContactsPolicy"];
        /** Say who is told of shortfalls and escalations, by team. */
        put: operations["setContactsPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/notification-order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** On which channels people are told of an offer, and after how many seconds, by priority. */
        get: operations["readNotificationOrder"];
        /** Say on which channels people are told of an offer, and after how many seconds, by priority. */
        put: operations["setNotificationOrder"];
        post?: never;
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
        /** All procedures, with the version in force of each. */
        get: operations["listProcedures"];
        put?: never;
        /** Keep a document in the procedure language as the first draft of a new procedure. */
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
        /** A procedure's newest draft and what the checker finds in it. */
        get: operations["readProcedure"];
        /** Keep a document as the newest draft. If-Match names the draft it replaces. */
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
        /** Check the newest draft, run its test cases and bring it into force as the next version. */
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
        /** A published version, exactly as it was published. */
        get: operations["readVersion"];
        put?: never;
        post?: never;
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
        /** The reports of your teams. */
        get: operations["listReports"];
        put?: never;
        /** Order a report of a team's figures by e-mail, daily or weekly. */
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
        /** One report, the log of its deliveries, and the periods that are due, each the newest first. */
        get: operations["readReport"];
        put?: never;
        post?: never;
        /** Stop a report for good. Its log of deliveries stays readable. */
        delete: operations["stopReport"];
        options?: never;
        head?: never;
        /** Change a report, or pause it. No period that was sent is sent to anybody again. */
        patch: operations["changeReport"];
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
        /** What a run would send for a period; nothing is sent. */
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
        /** Send a report for a period now. Whoever has that period already is not sent it again. */
        post: operations["runReport"];
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
        /** Deployable people by team and name. */
        get: operations["listResources"];
        put?: never;
        /** Add a deployable person. */
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
        /** One deployable person; the ETag is what a PATCH needs. */
        get: operations["readResource"];
        put?: never;
        post?: never;
        /** Remove a person who leaves: name, address, number and position go, the record of past incidents stays. */
        delete: operations["removeResource"];
        options?: never;
        head?: never;
        /** Change what is named; If-Match is required. Dispatchers may change status and position only. */
        patch: operations["changeResource"];
        trace?: never;
    };
    "/v1/resources/{resourceId}/contact-points/{channel}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest code that was sent to a person’s address on a channel, never its digits. */
        get: operations["readVerification"];
        /** Give the code that the person read out: the address is verified. Five tries. */
        put: operations["confirmContactPointCode"];
        /** Send a code of six digits to a person’s address on a channel; it counts for ten minutes. */
        post: operations["sendContactPointCode"];
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
        /** All sources, by name. To all but admins: which there are, to name one in a contact, and nothing else. */
        get: operations["listSources"];
        put?: never;
        /** Add a source of contacts with the secret that it signs with. */
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
        /** One source: what to enter at the provider, and how many of its webhooks were refused and why. */
        get: operations["readSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a source's settings or rotate its secret; a new and an old secret hold at once. */
        patch: operations["changeSource"];
        trace?: never;
    };
    "/v1/support-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own plans, the newest first; with a team, those of a team that you lead. */
        get: operations["listSupportPlans"];
        put?: never;
        /** Propose support for yourself, or as a lead for somebody of your team. It is agreed once both sign. */
        post: operations["proposeSupportPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-plans/{supportPlanId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan, for the person and the leads of its team. A lead sees the evidence after the person. */
        get: operations["readSupportPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-plans/{supportPlanId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a plan. Effective, or not, takes the figure, measured now, on or after the review date. */
        post: operations["closeSupportPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-plans/{supportPlanId}/disagreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record your view of what is not agreed, and the next step. Agreeing stays possible. */
        post: operations["recordDisagreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-plans/{supportPlanId}/effect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agreed figure over the person’s own cases before and after the agreement, as it is now. */
        get: operations["readSupportEffect"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-plans/{supportPlanId}/evidence-seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that you have seen the evidence about you. The lead sees it from then on. */
        post: operations["acknowledgeEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-plans/{supportPlanId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a plan to another team; without a team, take it over as a lead of its team. */
        post: operations["handOverSupportPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-plans/{supportPlanId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own notes on a plan. */
        get: operations["readPrivateNotes"];
        put?: never;
        /** Add a note for yourself alone: nobody else is ever given it. */
        post: operations["addPrivateNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-plans/{supportPlanId}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note a session that was held. */
        post: operations["recordSupportSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-plans/{supportPlanId}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign the newest version for your side; an older one is 412 with both texts. */
        post: operations["signSupportPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-plans/{supportPlanId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a new version of the terms. Whatever was signed lapses; an agreement stays until both sign the new one. */
        post: operations["amendSupportPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unsent/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you yourself have typed at a place and not sent; without fields where nothing is. */
        get: operations["readUnsent"];
        /** Keep what you are typing at a place, for a day, for yourself alone. Save no fields once it is sent. */
        put: operations["saveUnsent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The users who may sign in, in no order, with their roles and teams. */
        get: operations["listUsers"];
        put?: never;
        /** Invite somebody: they get a mail with a first password, good for three days. */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A user, with the version that a change of them has to name. */
        get: operations["readUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change roles and teams, disable or enable. Their sign-ins end; a token given before is good for up to an hour. */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/v1/users/{userId}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a new first password to a user who has not signed in yet; 409 when they have. */
        post: operations["inviteUserAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/carrier/calls/{notificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The carrier: what became of a call that was made. */
        post: operations["receiveCallStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/carrier/calls/{notificationId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The carrier: a key was pressed in a call; `step` says what it answers. */
        post: operations["receiveKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/carrier/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The carrier: a text came in, as `YES K7Q2`. */
        post: operations["receiveText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/carrier/texts/{notificationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The carrier: what became of a text that was sent. */
        post: operations["receiveTextStatus"];
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
        /** Any system: a contact, signed by Standard Webhooks; a repeated webhook-id gets the first answer. */
        post: operations["genericEvent"];
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
        /** Twilio: a key was pressed or words were spoken. */
        post: operations["twilioGather"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/twilio/{sourceId}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Twilio: a text comes in. Texts of one number within half an hour are one contact until it is classified. */
        post: operations["twilioMessage"];
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
        /** Twilio: a call moved on or ended. */
        post: operations["twilioStatus"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
        /** Twilio: a call comes in. */
        post: operations["twilioVoice"];
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
        Actor: {
            id: string;
            /** @enum {string} */
            kind: "user" | "responder" | "source" | "system";
        };
        Assessment: {
            exercise: boolean;
            incident: components["schemas"]["IncidentFacts"];
            incidentId: components["schemas"]["IncidentId"];
            statedOutcome?: components["schemas"]["TeamId"];
            /** @constant */
            status: "waiting-for-procedure";
            waitingSince: components["schemas"]["Instant"];
        } | {
            declinedStatement?: {
                because: string;
                outcome: components["schemas"]["TeamId"];
            };
            exercise: boolean;
            incident: components["schemas"]["IncidentFacts"];
            incidentId: components["schemas"]["IncidentId"];
            moreSteps: number;
            now: {
                answers: {
                    answer: components["schemas"]["TeamId"];
                    label: string;
                }[];
                question: components["schemas"]["TeamId"];
                text: string;
                why: string;
            };
            outcomes: {
                outcome: components["schemas"]["TeamId"];
                reason: string;
            }[];
            path: {
                answered?: string;
                asked?: string;
                step: components["schemas"]["PathStep"];
            }[];
            procedure: {
                procedureId: components["schemas"]["ProcedureId"];
                title: string;
                version: number;
            };
            startedAt: components["schemas"]["Instant"];
            statedOutcome?: components["schemas"]["TeamId"];
            /** @constant */
            status: "open";
            verdictDueAt: components["schemas"]["Instant"];
        } | {
            declinedStatement?: {
                because: string;
                outcome: components["schemas"]["TeamId"];
            };
            exercise: boolean;
            incident: components["schemas"]["IncidentFacts"];
            incidentId: components["schemas"]["IncidentId"];
            mobilisedAt?: components["schemas"]["Instant"];
            moreSteps: number;
            path: {
                answered?: string;
                asked?: string;
                step: components["schemas"]["PathStep"];
            }[];
            procedure: {
                procedureId: components["schemas"]["ProcedureId"];
                title: string;
                version: number;
            };
            startedAt: components["schemas"]["Instant"];
            statedOutcome?: components["schemas"]["TeamId"];
            /** @constant */
            status: "decided";
            verdict: {
                at: components["schemas"]["Instant"];
                by: components["schemas"]["Actor"];
                method: components["schemas"]["AssessmentMethod"];
                outcome: components["schemas"]["TeamId"];
                priority?: components["schemas"]["Priority"];
                reasons: string[];
                validity: components["schemas"]["Validity"];
            };
            verdictDueAt: components["schemas"]["Instant"];
        };
        /** @enum {string} */
        AssessmentMethod: "guided-procedure" | "impact-urgency-matrix" | "agent-judgement" | "source-stated" | "corroboration" | "supervisor-review";
        Assignment: {
            acceptBy: components["schemas"]["Instant"];
            actions: {
                /** @enum {string} */
                countsFrom: "accepted" | "on-scene";
                doneBefore?: {
                    at: components["schemas"]["Instant"];
                    by: string;
                };
                id: components["schemas"]["TeamId"];
                mandatory: boolean;
                result?: {
                    /** @constant */
                    kind: "done";
                } | {
                    /** @constant */
                    kind: "not-possible";
                    reason: string;
                };
                resultAt?: components["schemas"]["Instant"];
                title: string;
                withinSeconds: components["schemas"]["Seconds"];
            }[];
            answeredBy?: components["schemas"]["NotificationChannel"];
            arriveWithinSeconds: components["schemas"]["Seconds"];
            assignmentId: components["schemas"]["AssignmentId"];
            briefRequestedAt?: components["schemas"]["Instant"];
            changesSeenAt?: components["schemas"]["Instant"];
            /** @enum {string} */
            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
            correlationId: string;
            exercise: boolean;
            incidentId: components["schemas"]["IncidentId"];
            insteadOf?: components["schemas"]["AssignmentId"];
            leads: boolean;
            offeredAt: components["schemas"]["Instant"];
            place: number;
            reason: string;
            reference: components["schemas"]["Reference"];
            resource: components["schemas"]["ResourceRef"];
            responsibilities: components["schemas"]["Responsibility"][];
            role: components["schemas"]["TeamId"];
            roleTitle: string;
            /** @constant */
            status: "offered";
            understandWithinSeconds: components["schemas"]["Seconds"];
        } | {
            acceptBy: components["schemas"]["Instant"];
            acceptedAt: components["schemas"]["Instant"];
            actions: {
                /** @enum {string} */
                countsFrom: "accepted" | "on-scene";
                doneBefore?: {
                    at: components["schemas"]["Instant"];
                    by: string;
                };
                id: components["schemas"]["TeamId"];
                mandatory: boolean;
                result?: {
                    /** @constant */
                    kind: "done";
                } | {
                    /** @constant */
                    kind: "not-possible";
                    reason: string;
                };
                resultAt?: components["schemas"]["Instant"];
                title: string;
                withinSeconds: components["schemas"]["Seconds"];
            }[];
            answeredBy?: components["schemas"]["NotificationChannel"];
            arriveBy: components["schemas"]["Instant"];
            arriveWithinSeconds: components["schemas"]["Seconds"];
            assignmentId: components["schemas"]["AssignmentId"];
            briefRequestedAt?: components["schemas"]["Instant"];
            changesSeenAt?: components["schemas"]["Instant"];
            /** @enum {string} */
            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
            correlationId: string;
            exercise: boolean;
            incidentId: components["schemas"]["IncidentId"];
            insteadOf?: components["schemas"]["AssignmentId"];
            leads: boolean;
            offeredAt: components["schemas"]["Instant"];
            place: number;
            reason: string;
            reference: components["schemas"]["Reference"];
            resource: components["schemas"]["ResourceRef"];
            responsibilities: components["schemas"]["Responsibility"][];
            role: components["schemas"]["TeamId"];
            roleTitle: string;
            /** @constant */
            status: "accepted";
            understandBy: components["schemas"]["Instant"];
            understandWithinSeconds: components["schemas"]["Seconds"];
        } | {
            acceptBy: components["schemas"]["Instant"];
            acceptedAt: components["schemas"]["Instant"];
            actions: {
                /** @enum {string} */
                countsFrom: "accepted" | "on-scene";
                doneBefore?: {
                    at: components["schemas"]["Instant"];
                    by: string;
                };
                id: components["schemas"]["TeamId"];
                mandatory: boolean;
                result?: {
                    /** @constant */
                    kind: "done";
                } | {
                    /** @constant */
                    kind: "not-possible";
                    reason: string;
                };
                resultAt?: components["schemas"]["Instant"];
                title: string;
                withinSeconds: components["schemas"]["Seconds"];
            }[];
            answeredBy?: components["schemas"]["NotificationChannel"];
            arriveBy: components["schemas"]["Instant"];
            arriveWithinSeconds: components["schemas"]["Seconds"];
            assignmentId: components["schemas"]["AssignmentId"];
            briefRequestedAt?: components["schemas"]["Instant"];
            changesSeenAt?: components["schemas"]["Instant"];
            /** @enum {string} */
            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
            confirmed: components["schemas"]["TeamId"][];
            correlationId: string;
            exercise: boolean;
            incidentId: components["schemas"]["IncidentId"];
            insteadOf?: components["schemas"]["AssignmentId"];
            leads: boolean;
            offeredAt: components["schemas"]["Instant"];
            place: number;
            reason: string;
            reference: components["schemas"]["Reference"];
            resource: components["schemas"]["ResourceRef"];
            responsibilities: components["schemas"]["Responsibility"][];
            role: components["schemas"]["TeamId"];
            roleTitle: string;
            /** @constant */
            status: "understood";
            understandBy: components["schemas"]["Instant"];
            understandWithinSeconds: components["schemas"]["Seconds"];
            understoodAt: components["schemas"]["Instant"];
        } | {
            acceptBy: components["schemas"]["Instant"];
            acceptedAt: components["schemas"]["Instant"];
            actions: {
                /** @enum {string} */
                countsFrom: "accepted" | "on-scene";
                doneBefore?: {
                    at: components["schemas"]["Instant"];
                    by: string;
                };
                id: components["schemas"]["TeamId"];
                mandatory: boolean;
                result?: {
                    /** @constant */
                    kind: "done";
                } | {
                    /** @constant */
                    kind: "not-possible";
                    reason: string;
                };
                resultAt?: components["schemas"]["Instant"];
                title: string;
                withinSeconds: components["schemas"]["Seconds"];
            }[];
            answeredBy?: components["schemas"]["NotificationChannel"];
            arriveBy: components["schemas"]["Instant"];
            arriveWithinSeconds: components["schemas"]["Seconds"];
            assignmentId: components["schemas"]["AssignmentId"];
            briefRequestedAt?: components["schemas"]["Instant"];
            changesSeenAt?: components["schemas"]["Instant"];
            /** @enum {string} */
            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
            confirmed?: components["schemas"]["TeamId"][];
            correlationId: string;
            enRouteAt: components["schemas"]["Instant"];
            exercise: boolean;
            incidentId: components["schemas"]["IncidentId"];
            insteadOf?: components["schemas"]["AssignmentId"];
            leads: boolean;
            offeredAt: components["schemas"]["Instant"];
            place: number;
            reason: string;
            reference: components["schemas"]["Reference"];
            resource: components["schemas"]["ResourceRef"];
            responsibilities: components["schemas"]["Responsibility"][];
            role: components["schemas"]["TeamId"];
            roleTitle: string;
            /** @constant */
            status: "en-route";
            understandBy: components["schemas"]["Instant"];
            understandWithinSeconds: components["schemas"]["Seconds"];
            understoodAt?: components["schemas"]["Instant"];
        } | {
            acceptBy: components["schemas"]["Instant"];
            acceptedAt: components["schemas"]["Instant"];
            actions: {
                /** @enum {string} */
                countsFrom: "accepted" | "on-scene";
                doneBefore?: {
                    at: components["schemas"]["Instant"];
                    by: string;
                };
                id: components["schemas"]["TeamId"];
                mandatory: boolean;
                result?: {
                    /** @constant */
                    kind: "done";
                } | {
                    /** @constant */
                    kind: "not-possible";
                    reason: string;
                };
                resultAt?: components["schemas"]["Instant"];
                title: string;
                withinSeconds: components["schemas"]["Seconds"];
            }[];
            answeredBy?: components["schemas"]["NotificationChannel"];
            arriveBy: components["schemas"]["Instant"];
            arriveWithinSeconds: components["schemas"]["Seconds"];
            assignmentId: components["schemas"]["AssignmentId"];
            briefRequestedAt?: components["schemas"]["Instant"];
            changesSeenAt?: components["schemas"]["Instant"];
            /** @enum {string} */
            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
            confirmed?: components["schemas"]["TeamId"][];
            correlationId: string;
            enRouteAt?: components["schemas"]["Instant"];
            exercise: boolean;
            incidentId: components["schemas"]["IncidentId"];
            insteadOf?: components["schemas"]["AssignmentId"];
            leads: boolean;
            offeredAt: components["schemas"]["Instant"];
            onSceneAt: components["schemas"]["Instant"];
            place: number;
            reason: string;
            reference: components["schemas"]["Reference"];
            resource: components["schemas"]["ResourceRef"];
            responsibilities: components["schemas"]["Responsibility"][];
            role: components["schemas"]["TeamId"];
            roleTitle: string;
            /** @constant */
            status: "on-scene";
            understandBy: components["schemas"]["Instant"];
            understandWithinSeconds: components["schemas"]["Seconds"];
            understoodAt?: components["schemas"]["Instant"];
        } | {
            acceptBy: components["schemas"]["Instant"];
            acceptedAt?: components["schemas"]["Instant"];
            actions: {
                /** @enum {string} */
                countsFrom: "accepted" | "on-scene";
                doneBefore?: {
                    at: components["schemas"]["Instant"];
                    by: string;
                };
                id: components["schemas"]["TeamId"];
                mandatory: boolean;
                result?: {
                    /** @constant */
                    kind: "done";
                } | {
                    /** @constant */
                    kind: "not-possible";
                    reason: string;
                };
                resultAt?: components["schemas"]["Instant"];
                title: string;
                withinSeconds: components["schemas"]["Seconds"];
            }[];
            answeredBy?: components["schemas"]["NotificationChannel"];
            arriveWithinSeconds: components["schemas"]["Seconds"];
            assignmentId: components["schemas"]["AssignmentId"];
            briefRequestedAt?: components["schemas"]["Instant"];
            changesSeenAt?: components["schemas"]["Instant"];
            /** @enum {string} */
            chosenBy: "dispatcher" | "auto-dispatch" | "escalation";
            confirmed?: components["schemas"]["TeamId"][];
            correlationId: string;
            endedAt: components["schemas"]["Instant"];
            endReason?: string;
            enRouteAt?: components["schemas"]["Instant"];
            exercise: boolean;
            incidentId: components["schemas"]["IncidentId"];
            insteadOf?: components["schemas"]["AssignmentId"];
            leads: boolean;
            linkUntil?: components["schemas"]["Instant"];
            offeredAt: components["schemas"]["Instant"];
            onSceneAt?: components["schemas"]["Instant"];
            place: number;
            reason: string;
            reference: components["schemas"]["Reference"];
            resource: components["schemas"]["ResourceRef"];
            responsibilities: components["schemas"]["Responsibility"][];
            role: components["schemas"]["TeamId"];
            roleTitle: string;
            /** @enum {string} */
            status: "clear" | "declined" | "expired" | "released";
            understandWithinSeconds: components["schemas"]["Seconds"];
            understoodAt?: components["schemas"]["Instant"];
        };
        AssignmentId: string;
        AutoDispatchPolicy: {
            rules: {
                incidentTypes?: components["schemas"]["TeamId"][];
                priority: components["schemas"]["Priority"];
            }[];
        };
        Baseline: {
            checkNotBefore: components["schemas"]["Instant"];
            known: {
                high?: number;
                low?: number;
                met: number;
                of: number;
                share?: number;
            };
            /** @description With fewer cases nothing can be decided. */
            leastCases: number;
        };
        Caller: {
            name?: string;
            sender?: string;
            /** @enum {string} */
            senderKind?: "number" | "client" | "sip" | "withheld" | "other";
            words: {
                at: components["schemas"]["Instant"];
                said: string;
            }[];
        };
        CompetenceRecord: {
            counts: {
                insufficient: number;
                met: number;
                "not-yet": number;
            };
            criteria: components["schemas"]["CriterionVerdictsOutput"][];
            evidence: ({
                at: components["schemas"]["Instant"];
                by: string;
                cases: {
                    closedAt: components["schemas"]["Instant"];
                    incidentId: components["schemas"]["IncidentId"];
                    incidentType: string;
                    parts: components["schemas"]["HandlingPart"][];
                    reference: components["schemas"]["Reference"];
                    shows: string[];
                }[];
                criteria: string[];
                evidenceId: components["schemas"]["EvidenceId"];
                /** @constant */
                kind: "product";
                recordId: components["schemas"]["CompetenceRecordId"];
            } | {
                at: components["schemas"]["Instant"];
                by: string;
                criteria: string[];
                evidenceId: components["schemas"]["EvidenceId"];
                /** @constant */
                kind: "observation";
                recordId: components["schemas"]["CompetenceRecordId"];
                text: string;
            } | {
                at: components["schemas"]["Instant"];
                by: string;
                criteria: string[];
                evidenceId: components["schemas"]["EvidenceId"];
                /** @constant */
                kind: "witness-testimony";
                recordId: components["schemas"]["CompetenceRecordId"];
                text: string;
            } | {
                at: components["schemas"]["Instant"];
                by: string;
                criteria: string[];
                evidenceId: components["schemas"]["EvidenceId"];
                /** @constant */
                kind: "reflective-account";
                recordId: components["schemas"]["CompetenceRecordId"];
                text: string;
            } | {
                answer: string;
                at: components["schemas"]["Instant"];
                by: string;
                criteria: string[];
                evidenceId: components["schemas"]["EvidenceId"];
                /** @constant */
                kind: "questioning";
                question: string;
                recordId: components["schemas"]["CompetenceRecordId"];
            } | {
                answer: string;
                at: components["schemas"]["Instant"];
                by: string;
                criteria: string[];
                evidenceId: components["schemas"]["EvidenceId"];
                /** @constant */
                kind: "professional-discussion";
                question: string;
                recordId: components["schemas"]["CompetenceRecordId"];
            })[];
            framework: {
                groups: {
                    id: string;
                    title: string;
                }[];
                source: string;
                title: string;
            };
            frameworkId: components["schemas"]["TeamId"];
            /**
             * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
             * @constant
             */
            history?: "exercise";
            name: string;
            openedAt: components["schemas"]["Instant"];
            openedBy: string;
            person: string;
            recordId: components["schemas"]["CompetenceRecordId"];
            sampleRule: string;
            team: components["schemas"]["TeamId"];
            version: number;
            /** @enum {string} */
            you: "person" | "assessor";
        };
        CompetenceRecordId: string;
        Complaint: {
            complaint: {
                assessed?: {
                    at: components["schemas"]["Instant"];
                    by: string;
                    safety: boolean;
                    /** @enum {string} */
                    severity: "low" | "medium" | "high";
                };
                attention: string[];
                closed?: {
                    at: components["schemas"]["Instant"];
                    because: string;
                    by: string;
                    /** @enum {string} */
                    why: "settled" | "no-further-step" | "withdrawn" | "deadlock";
                };
                complaintId: components["schemas"]["ComplaintId"];
                concerns: string[];
                contactId?: components["schemas"]["ContactId"];
                first: {
                    answeredAt?: components["schemas"]["Instant"];
                    asked?: {
                        at: components["schemas"]["Instant"];
                        because: string;
                        by: string;
                        count: number;
                    };
                    extended: number;
                    finding?: {
                        at: components["schemas"]["Instant"];
                        because: string;
                        by: string;
                        finding: components["schemas"]["Finding"];
                        lesson?: string;
                        lessonFor?: string;
                        remedy?: string;
                    };
                    handler?: string;
                    pauses?: {
                        because: string;
                        by: string;
                        from: components["schemas"]["Instant"];
                        to?: components["schemas"]["Instant"];
                    }[];
                    workedOn: string[];
                };
                follows?: components["schemas"]["ComplaintId"];
                /**
                 * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                 * @constant
                 */
                history?: "exercise";
                incidentId?: components["schemas"]["IncidentId"];
                independent?: {
                    body: string;
                    /** @example 2026-12-24 */
                    from?: string & (unknown & unknown);
                };
                kind: components["schemas"]["ComplaintKind"];
                letters: {
                    enclosesPack?: boolean;
                    faults: string[];
                    letterId: components["schemas"]["LetterId"];
                    purpose: components["schemas"]["LetterPurpose"];
                    /** @enum {number} */
                    stage: 1 | 2;
                    /** @enum {string} */
                    state: "draft" | "ready" | "sent" | "by-post" | "posted";
                }[];
                limits: {
                    explained: string[];
                    /** @example 2026-12-24 */
                    lastDay: string & (unknown & unknown);
                    lateFrom: components["schemas"]["Instant"];
                    limit: components["schemas"]["ComplaintLimit"];
                    metAt?: components["schemas"]["Instant"];
                    moves: {
                        at: components["schemas"]["Instant"];
                        /** @example 2026-12-24 */
                        from: string & (unknown & unknown);
                        /** @example 2026-12-24 */
                        to: string & (unknown & unknown);
                        why: string;
                    }[];
                    pausedAt?: components["schemas"]["Instant"];
                    start: components["schemas"]["Instant"];
                    /** @enum {string} */
                    state: "open" | "late" | "met" | "met-late";
                    term: {
                        count: number;
                        /** @enum {string} */
                        unit: "working-days" | "days" | "weeks";
                    };
                    toldAt?: components["schemas"]["Instant"];
                }[];
                loggedBy: string;
                packs?: {
                    at: components["schemas"]["Instant"];
                    by: string;
                    /** @enum {string} */
                    how: "shown" | "enclosed";
                }[];
                /** @enum {string} */
                profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                receivedAt: components["schemas"]["Instant"];
                reference: string;
                /** @enum {string} */
                relation: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                second?: {
                    answeredAt?: components["schemas"]["Instant"];
                    asked?: {
                        at: components["schemas"]["Instant"];
                        because: string;
                        by: string;
                        count: number;
                    };
                    because: string;
                    extended: number;
                    finding?: {
                        at: components["schemas"]["Instant"];
                        because: string;
                        by: string;
                        finding: components["schemas"]["Finding"];
                        lesson?: string;
                        lessonFor?: string;
                        remedy?: string;
                    };
                    handler?: string;
                    openedAt: components["schemas"]["Instant"];
                    pauses?: {
                        because: string;
                        by: string;
                        from: components["schemas"]["Instant"];
                        to?: components["schemas"]["Instant"];
                    }[];
                    workedOn: string[];
                };
                /** @enum {string} */
                status: "logged" | "acknowledged" | "investigating" | "answered" | "second-stage" | "closed";
                team: components["schemas"]["TeamId"];
            };
            incident?: {
                incidentId: components["schemas"]["IncidentId"];
                /** @enum {string} */
                known: "yes" | "no" | "unasked";
                notes: string[];
                reference?: string;
                status?: string;
            };
            letters: {
                complaintId: components["schemas"]["ComplaintId"];
                contactId?: components["schemas"]["ContactId"];
                draftedAt: components["schemas"]["Instant"];
                draftedBy: string;
                enclosesPack?: boolean;
                failed?: {
                    at: components["schemas"]["Instant"];
                    reason: string;
                };
                faults: string[];
                letterId: components["schemas"]["LetterId"];
                note?: string;
                possiblyRepeated?: boolean;
                posted?: {
                    at: components["schemas"]["Instant"];
                    by: string;
                };
                purpose: components["schemas"]["LetterPurpose"];
                readyAt?: components["schemas"]["Instant"];
                readyBy?: string;
                sentAt?: components["schemas"]["Instant"];
                /** @enum {number} */
                stage: 1 | 2;
                /** @enum {string} */
                state: "draft" | "ready" | "sent" | "by-post" | "posted";
                subject: string;
                team: components["schemas"]["TeamId"];
                text: string;
                version: number;
            }[];
            outcomeWanted?: string;
            words?: string;
        };
        ComplaintId: string;
        /** @enum {string} */
        ComplaintKind: "query" | "complaint";
        /** @enum {string} */
        ComplaintLimit: "acknowledge" | "answer" | "acknowledge-second" | "answer-second";
        ComplaintSettings: {
            calendar: {
                /** @default [] */
                changes: {
                    /** @enum {string} */
                    change: "added" | "removed";
                    /** @example 2026-12-24 */
                    day: string & (unknown & unknown);
                    name: string;
                    /** @enum {string} */
                    nation: "england-and-wales" | "scotland" | "northern-ireland" | "ireland";
                    source: string;
                }[];
                /**
                 * @default {
                 *       "from": "09:00",
                 *       "to": "17:00"
                 *     }
                 * @example {
                 *       "from": "08:30",
                 *       "to": "16:30"
                 *     }
                 */
                hours: {
                    from: string;
                    to: string;
                };
                /**
                 * @example england-and-wales
                 * @enum {string}
                 */
                nation: "england-and-wales" | "scotland" | "northern-ireland" | "ireland" | "any-uk" | "none";
                /**
                 * @default [
                 *       "Mon",
                 *       "Tue",
                 *       "Wed",
                 *       "Thu",
                 *       "Fri"
                 *     ]
                 * @example [
                 *       "Mon",
                 *       "Tue",
                 *       "Wed",
                 *       "Thu"
                 *     ]
                 */
                workingDays: ("Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun")[];
                zone: components["schemas"]["TimeZone"];
            };
            /** @enum {string} */
            profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
            profiles: {
                fca: {
                    first: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    independent?: {
                        after?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        body: string;
                    };
                    /** @constant */
                    mayPause?: true;
                    second?: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    source: string;
                    title: string;
                };
                "fca-payments": {
                    first: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    independent?: {
                        after?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        body: string;
                    };
                    /** @constant */
                    mayPause?: true;
                    second?: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    source: string;
                    title: string;
                };
                "in-house": {
                    first: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    independent?: {
                        after?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        body: string;
                    };
                    /** @constant */
                    mayPause?: true;
                    second?: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    source: string;
                    title: string;
                };
                lgsco: {
                    first: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    independent?: {
                        after?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        body: string;
                    };
                    /** @constant */
                    mayPause?: true;
                    second?: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    source: string;
                    title: string;
                };
                "moj-offender-data": {
                    first: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    independent?: {
                        after?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        body: string;
                    };
                    /** @constant */
                    mayPause?: true;
                    second?: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    source: string;
                    title: string;
                };
                ofcom: {
                    first: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    independent?: {
                        after?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        body: string;
                    };
                    /** @constant */
                    mayPause?: true;
                    second?: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    source: string;
                    title: string;
                };
                query: {
                    first: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    independent?: {
                        after?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        body: string;
                    };
                    /** @constant */
                    mayPause?: true;
                    second?: {
                        acknowledge?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                        answer: {
                            /** @enum {string} */
                            from: "receipt" | "acknowledgement";
                            within: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                        };
                        extend?: {
                            count: number;
                            /** @enum {string} */
                            unit: "working-days" | "days" | "weeks";
                        };
                    };
                    source: string;
                    title: string;
                };
            };
            tell: {
                email: string;
                name: string;
                team?: components["schemas"]["TeamId"];
            }[];
        };
        Conformance: {
            deviations: {
                deviationId: components["schemas"]["DeviationId"];
                explained: string;
                foundAt: components["schemas"]["Instant"];
                grade: components["schemas"]["DeviationGrade"];
                kind: components["schemas"]["DeviationKind"];
                reason?: string;
                subject: string;
            }[];
            incidentId: components["schemas"]["IncidentId"];
            /** @enum {string} */
            level?: "high" | "compliant" | "partial" | "low" | "non-compliant";
            /** @enum {string} */
            path: "no-verdict" | "waiting" | "judged";
            procedure?: components["schemas"]["ProcedureRef"];
            steps: components["schemas"]["PathStep"][];
        };
        Contact: {
            callerErased?: {
                at: components["schemas"]["Instant"];
                by: string;
            };
            channel: components["schemas"]["ContactChannel"];
            class: components["schemas"]["ContactClass"];
            classified?: {
                at: components["schemas"]["Instant"];
                because?: string;
                by: string;
            };
            contactId: components["schemas"]["ContactId"];
            durationSeconds?: number;
            /** @enum {string} */
            ending?: "busy" | "failed" | "no-answer" | "canceled";
            /** @constant */
            exercise?: true;
            incident?: {
                as?: components["schemas"]["LinkedAs"];
                incidentId: components["schemas"]["IncidentId"];
                reference: components["schemas"]["Reference"];
                /** @enum {string} */
                reportedBy: "agent" | "source";
            };
            legs?: {
                callId: string;
                /** @enum {string} */
                ending?: "busy" | "failed" | "no-answer" | "canceled";
                progress: components["schemas"]["ContactProgress"];
            }[];
            occurredAt?: components["schemas"]["Instant"];
            pressed?: string;
            /** @enum {string} */
            progress: "ringing" | "in-progress" | "completed" | "end-not-reported";
            queue: components["schemas"]["TeamId"];
            receivedAt: components["schemas"]["Instant"];
            /** @enum {string} */
            sender: "given" | "withheld" | "unknown";
            sourceId: components["schemas"]["SourceId"];
            team: components["schemas"]["TeamId"];
        };
        /** @enum {string} */
        ContactChannel: "voice" | "sms" | "chat" | "email" | "web" | "webhook";
        /** @enum {string} */
        ContactClass: "unclassified" | "incident" | "query" | "complaint" | "not-relevant";
        ContactId: string;
        /** @enum {string} */
        ContactProgress: "ringing" | "in-progress" | "completed";
        ContactsPolicy: {
            teams: {
                [key: string]: {
                    email: string;
                    failing?: {
                        since: components["schemas"]["Instant"];
                        why: string;
                    };
                    name: string;
                }[];
            };
            warnings?: string[];
        };
        Coordinates: {
            latitude: number;
            longitude: number;
        };
        /** @enum {string} */
        CorrectedField: "place.text" | "summary" | "access" | "casualties" | "emergencyServices";
        CriterionVerdictsOutput: {
            accepts: ("product" | "observation" | "witness-testimony" | "reflective-account" | "questioning" | "professional-discussion")[];
            assessorsAgree?: boolean;
            /** @description So many pieces of evidence must a verdict `met` name. */
            atLeast: number;
            evidence: components["schemas"]["EvidenceId"][];
            /** @description The id of one of the groups. */
            group: string;
            id: string;
            inSample: boolean;
            missing: string[];
            /** @description One of them must be an observation. */
            observed: boolean;
            /** @enum {string} */
            stands: "met" | "not-yet" | "insufficient" | "open";
            text: string;
            verdicts: {
                at: components["schemas"]["Instant"];
                because: string;
                by: string;
                evidence: components["schemas"]["EvidenceId"][];
                second?: {
                    at: components["schemas"]["Instant"];
                    because: string;
                    by: string;
                    evidence: components["schemas"]["EvidenceId"][];
                    /** @enum {string} */
                    verdict: "met" | "not-yet" | "insufficient";
                };
                /** @enum {string} */
                verdict: "met" | "not-yet" | "insufficient";
            }[];
        };
        DeadlineId: string;
        /** @enum {string} */
        DeadlineKind: "triage" | "dispatched" | "accepted" | "understood" | "arrived" | "action" | "resolved";
        /** @enum {string} */
        DeviationGrade: "critical" | "major" | "moderate" | "minor";
        DeviationId: string;
        /** @enum {string} */
        DeviationKind: "question-skipped" | "outcome-overridden" | "answer-not-in-procedure" | "verdict-differs" | "action-late" | "action-missing" | "deadline-missed" | "gate-overridden";
        /** @enum {string} */
        Disposition: "founded" | "unfounded" | "minor" | "cancelled" | "referred" | "duplicate";
        Draft: {
            changed?: {
                at: components["schemas"]["Instant"];
                by: string;
            };
            fields: {
                access?: string;
                because?: string;
                casualties?: string;
                emergencyServices?: string;
                hazards?: string;
                incidentType?: string;
                place?: string;
                separateBecause?: string;
                summary?: string;
                zone?: string;
            };
        };
        EscalationRule: {
            deadline: components["schemas"]["DeadlineKind"];
            step: components["schemas"]["EscalationStep"];
        };
        EscalationStep: {
            /** @constant */
            do: "offer-next-resource";
        } | {
            /** @constant */
            do: "tell-role";
            role: components["schemas"]["UserRole"];
        };
        EvidenceId: string;
        ExpectedSteps: {
            steps: {
                afterSeconds: number;
                channels: components["schemas"]["NotificationChannel"][];
            }[];
        };
        /** @enum {string} */
        Finding: "upheld" | "partly-upheld" | "not-upheld";
        /** @enum {string} */
        HandlingPart: "reported" | "assessed" | "dispatched" | "resolved";
        /** @enum {string} */
        HowKnown: "self-report" | "prompt" | "location" | "caller" | "supervisor";
        Improvement: {
            action: string;
            baseline: {
                from: components["schemas"]["Instant"];
                to: components["schemas"]["Instant"];
            };
            checkAt: components["schemas"]["Instant"];
            created: {
                at: components["schemas"]["Instant"];
                by: string;
            };
            expectedPoints: number;
            finding: string;
            /**
             * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
             * @constant
             */
            history?: "exercise";
            improvementId: components["schemas"]["ImprovementId"];
            incidentId?: components["schemas"]["IncidentId"];
            known: {
                high?: number;
                low?: number;
                met: number;
                of: number;
                share?: number;
            };
            lead: {
                email: string;
                name: string;
            };
            metric: {
                deadline?: components["schemas"]["DeadlineKind"];
                /** @constant */
                kind: "targets-met";
            } | {
                /** @constant */
                kind: "within";
                /** @enum {string} */
                measure: "report" | "triage" | "dispatch" | "accept" | "understand" | "arrive" | "resolve";
                seconds: number;
            } | {
                grade?: components["schemas"]["DeviationGrade"];
                /** @constant */
                kind: "no-deviation";
            };
            owner: {
                email: string;
                name: string;
            };
            putOffs: {
                at: components["schemas"]["Instant"];
                because: string;
                by: string;
                from: components["schemas"]["Instant"];
            }[];
            remindAt?: components["schemas"]["Instant"];
            results: {
                after: {
                    from: components["schemas"]["Instant"];
                    high?: number;
                    low?: number;
                    met: number;
                    of: number;
                    share?: number;
                    to: components["schemas"]["Instant"];
                };
                before: {
                    from: components["schemas"]["Instant"];
                    high?: number;
                    low?: number;
                    met: number;
                    of: number;
                    share?: number;
                    to: components["schemas"]["Instant"];
                };
                besides: string[];
                change?: {
                    change: number;
                    high: number;
                    low: number;
                };
                checkedAt: components["schemas"]["Instant"];
                explained: string;
                lateSeconds: number;
                /** @enum {string} */
                verdict: "worked" | "no-effect" | "worse" | "too-few-cases";
            }[];
            /** @enum {string} */
            status: "open" | "checked" | "withdrawn";
            team: components["schemas"]["TeamId"];
            title: string;
            /** @description Mails that are not sent yet. */
            untold: {
                /** @enum {string} */
                kind: "reminder" | "result" | "put-off";
                to: {
                    email: string;
                    name: string;
                };
            }[];
            /** @enum {string} */
            verdict?: "worked" | "no-effect" | "worse" | "too-few-cases";
            withdrawn?: {
                at: components["schemas"]["Instant"];
                because: string;
                by: string;
            };
        };
        ImprovementId: string;
        Incident: {
            clock: {
                number: number;
                wakeAt?: components["schemas"]["WholeSecond"];
            };
            closing?: {
                at: components["schemas"]["Instant"];
                by: components["schemas"]["Actor"];
                disposition: components["schemas"]["Disposition"];
            };
            closure?: {
                at: components["schemas"]["Instant"];
                by: components["schemas"]["Actor"];
                disposition: components["schemas"]["Disposition"];
                note?: string;
                revision?: number;
            };
            contact?: {
                channel: components["schemas"]["ContactChannel"];
                contactId: components["schemas"]["ContactId"];
                receivedAt: components["schemas"]["Instant"];
            };
            data: {
                ageSeconds: number;
                missing?: {
                    since: components["schemas"]["Instant"];
                    what: string[];
                };
                newestEventAt: components["schemas"]["Instant"];
            };
            deadlines: {
                actionId?: components["schemas"]["TeamId"];
                answeredAt?: components["schemas"]["Instant"];
                assignmentId?: components["schemas"]["AssignmentId"];
                deadlineId: components["schemas"]["DeadlineId"];
                dueAt: components["schemas"]["Instant"];
                from?: components["schemas"]["Instant"];
                kind: components["schemas"]["DeadlineKind"];
                missedAt?: components["schemas"]["Instant"];
                /** @enum {string} */
                status: "open" | "met" | "missed" | "dropped";
            }[];
            deviations: {
                deviationId: components["schemas"]["DeviationId"];
                explained: string;
                foundAt: components["schemas"]["Instant"];
                grade: components["schemas"]["DeviationGrade"];
                kind: components["schemas"]["DeviationKind"];
                reason?: string;
                subject: string;
            }[];
            exercise: boolean;
            happened?: string;
            incident?: components["schemas"]["IncidentFacts"];
            incidentId: components["schemas"]["IncidentId"];
            needed?: {
                count: number;
                role: components["schemas"]["TeamId"];
            }[];
            next?: {
                neededAt: components["schemas"]["Instant"];
                neededFor: components["schemas"]["DeadlineKind"] | "closing" | "report";
            };
            openMandatoryActions: {
                actionId: components["schemas"]["TeamId"];
                assignmentId?: components["schemas"]["AssignmentId"];
                dueAt?: components["schemas"]["Instant"];
                role: components["schemas"]["TeamId"];
                title: string;
                who?: string;
            }[];
            people: {
                acceptedAt?: components["schemas"]["Instant"];
                actions: {
                    at?: components["schemas"]["Instant"];
                    doneBefore?: {
                        at: components["schemas"]["Instant"];
                        by: string;
                    };
                    dueAt?: components["schemas"]["Instant"];
                    howKnown?: components["schemas"]["HowKnown"];
                    id: components["schemas"]["TeamId"];
                    mandatory: boolean;
                    reason?: string;
                    /** @enum {string} */
                    status: "open" | "done" | "not-possible";
                    title: string;
                }[];
                assignmentId: components["schemas"]["AssignmentId"];
                brief: {
                    at?: components["schemas"]["Instant"];
                    /** @enum {string} */
                    status: "not-sent" | "sent" | "failed";
                };
                endedAt?: components["schemas"]["Instant"];
                endReason?: string;
                enRouteAt?: components["schemas"]["Instant"];
                insteadOf?: components["schemas"]["AssignmentId"];
                leads: boolean;
                offeredAt: components["schemas"]["Instant"];
                onSceneAt?: components["schemas"]["Instant"];
                resource: components["schemas"]["ResourceRef"];
                role: components["schemas"]["TeamId"];
                roleTitle: string;
                /** @enum {string} */
                status: "offered" | "accepted" | "understood" | "en-route" | "on-scene" | "clear" | "declined" | "expired" | "released";
                understoodAt?: components["schemas"]["Instant"];
            }[];
            procedure?: components["schemas"]["ProcedureRef"];
            resolution?: {
                at: components["schemas"]["Instant"];
                by: components["schemas"]["Actor"];
                note?: string;
            };
            shortfalls: {
                foundAt: components["schemas"]["Instant"];
                missing: number;
                reason: string;
                role: components["schemas"]["TeamId"];
            }[];
            /** @enum {string} */
            status: "awaiting-report" | "reported" | "assessing" | "assessed" | "rejected" | "dispatched" | "resolved" | "closed";
            unfilled: {
                missing: number;
                role: components["schemas"]["TeamId"];
                since: components["schemas"]["Instant"];
                title: string;
            }[];
            verdict?: {
                at: components["schemas"]["Instant"];
                method: components["schemas"]["AssessmentMethod"];
                outcome: components["schemas"]["TeamId"];
                priority?: components["schemas"]["Priority"];
                reasons: string[];
                validity: components["schemas"]["Validity"];
            };
        };
        IncidentFacts: {
            access?: string;
            casualties?: string;
            emergencyServices?: string;
            hazards: string[];
            incidentType: components["schemas"]["TeamId"];
            occurredAt?: components["schemas"]["Instant"];
            personFirst?: string;
            place: components["schemas"]["Place"];
            reference: components["schemas"]["Reference"];
            replays?: {
                incidentId: components["schemas"]["IncidentId"];
                reference: components["schemas"]["Reference"];
            };
            reportedAt: components["schemas"]["Instant"];
            summary: string;
            team: components["schemas"]["TeamId"];
            zoneUnknown?: boolean;
        };
        IncidentId: string;
        IncidentReview: {
            closedAt: components["schemas"]["Instant"];
            due: {
                explained: string[];
                lateFrom: components["schemas"]["Instant"];
            };
            incidentId: components["schemas"]["IncidentId"];
            reference: components["schemas"]["Reference"];
            team: components["schemas"]["TeamId"];
            written?: {
                at: components["schemas"]["Instant"];
                by: string;
                text: {
                    actions: string[];
                    decisions: string[];
                    facts: string[];
                    helped: string[];
                    hindered: string[];
                };
            };
        };
        /** Format: date-time */
        Instant: string;
        /** Format: date-time */
        InstantText: string;
        LessonId: string;
        Letter: {
            complaintId: components["schemas"]["ComplaintId"];
            contactId?: components["schemas"]["ContactId"];
            draftedAt: components["schemas"]["Instant"];
            draftedBy: string;
            enclosesPack?: boolean;
            failed?: {
                at: components["schemas"]["Instant"];
                reason: string;
            };
            faults: string[];
            letterId: components["schemas"]["LetterId"];
            note?: string;
            possiblyRepeated?: boolean;
            posted?: {
                at: components["schemas"]["Instant"];
                by: string;
            };
            purpose: components["schemas"]["LetterPurpose"];
            readyAt?: components["schemas"]["Instant"];
            readyBy?: string;
            sentAt?: components["schemas"]["Instant"];
            /** @enum {number} */
            stage: 1 | 2;
            /** @enum {string} */
            state: "draft" | "ready" | "sent" | "by-post" | "posted";
            subject: string;
            team: components["schemas"]["TeamId"];
            text: string;
        };
        LetterId: string;
        /** @enum {string} */
        LetterPurpose: "acknowledgement" | "holding" | "answer" | "deadlock";
        /** @enum {string} */
        LinkedAs: "repeat" | "cleared" | "linked";
        Metrics: {
            figures: {
                byDisposition: {
                    [key: string]: number;
                };
                byPriority: {
                    [key: string]: number;
                };
                byType: {
                    [key: string]: number;
                };
                cases: number;
                deviations: {
                    critical: number;
                    major: number;
                    minor: number;
                    moderate: number;
                };
                medians: {
                    accept: {
                        of: number;
                        seconds?: number;
                    };
                    arrive: {
                        of: number;
                        seconds?: number;
                    };
                    dispatch: {
                        of: number;
                        seconds?: number;
                    };
                    report: {
                        of: number;
                        seconds?: number;
                    };
                    resolve: {
                        of: number;
                        seconds?: number;
                    };
                    triage: {
                        of: number;
                        seconds?: number;
                    };
                    understand: {
                        of: number;
                        seconds?: number;
                    };
                };
                offersDeclined: number;
                offersExpired: number;
                targets: {
                    met: number;
                    of: number;
                };
                targetsByKind: {
                    accepted?: {
                        met: number;
                        of: number;
                    };
                    action?: {
                        met: number;
                        of: number;
                    };
                    arrived?: {
                        met: number;
                        of: number;
                    };
                    dispatched?: {
                        met: number;
                        of: number;
                    };
                    resolved?: {
                        met: number;
                        of: number;
                    };
                    triage?: {
                        met: number;
                        of: number;
                    };
                    understood?: {
                        met: number;
                        of: number;
                    };
                };
            };
            from: components["schemas"]["Instant"];
            /**
             * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
             * @constant
             */
            history?: "exercise";
            team: components["schemas"]["TeamId"];
            to: components["schemas"]["Instant"];
        };
        Mobilisation: {
            autoDispatch: boolean;
            incidentId: components["schemas"]["IncidentId"];
            openedAt: components["schemas"]["Instant"];
            places: ({
                insteadOf?: components["schemas"]["AssignmentId"];
                role: components["schemas"]["TeamId"];
                /** @constant */
                state: "open";
            } | {
                /** @enum {string} */
                chosenBy: "auto-dispatch" | "escalation";
                insteadOf?: components["schemas"]["AssignmentId"];
                role: components["schemas"]["TeamId"];
                /** @constant */
                state: "seeking";
            } | {
                acceptBy: components["schemas"]["Instant"];
                assignmentId: components["schemas"]["AssignmentId"];
                insteadOf?: components["schemas"]["AssignmentId"];
                resource: components["schemas"]["ResourceRef"];
                role: components["schemas"]["TeamId"];
                /** @constant */
                state: "offered";
            } | {
                acceptedAt: components["schemas"]["Instant"];
                assignmentId: components["schemas"]["AssignmentId"];
                insteadOf?: components["schemas"]["AssignmentId"];
                resource: components["schemas"]["ResourceRef"];
                role: components["schemas"]["TeamId"];
                /** @constant */
                state: "filled";
            } | {
                /** @enum {string} */
                chosenBy?: "auto-dispatch" | "escalation";
                insteadOf?: components["schemas"]["AssignmentId"];
                reason: string;
                role: components["schemas"]["TeamId"];
                since: components["schemas"]["Instant"];
                /** @constant */
                state: "short";
                toldOf?: components["schemas"]["ResourceId"][];
            })[];
            plan: components["schemas"]["ResponsePlan"];
            priority: components["schemas"]["Priority"];
            /** @enum {string} */
            status: "open" | "stood-down";
            tried: {
                assignmentId: components["schemas"]["AssignmentId"];
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                how: "declined" | "expired" | "released" | "clear";
                resource: components["schemas"]["ResourceRef"];
                role: components["schemas"]["TeamId"];
            }[];
        };
        /** @enum {string} */
        NotificationChannel: "email" | "sms" | "voice" | "webhook";
        NotificationId: string;
        NotificationOrder: {
            P1: {
                afterSeconds: number;
                channels: components["schemas"]["NotificationChannel"][];
            }[];
            P2: {
                afterSeconds: number;
                channels: components["schemas"]["NotificationChannel"][];
            }[];
            P3: {
                afterSeconds: number;
                channels: components["schemas"]["NotificationChannel"][];
            }[];
            P4: {
                afterSeconds: number;
                channels: components["schemas"]["NotificationChannel"][];
            }[];
            P5: {
                afterSeconds: number;
                channels: components["schemas"]["NotificationChannel"][];
            }[];
        };
        OrganisationNames: {
            skills: components["schemas"]["TeamId"][];
            teams: components["schemas"]["TeamId"][];
            zones: components["schemas"]["TeamId"][];
        };
        PathStep: {
            answer: components["schemas"]["TeamId"];
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            kind: "answered";
            leftAt?: components["schemas"]["Instant"];
            leftBy?: components["schemas"]["Actor"];
            note?: string;
            question: components["schemas"]["TeamId"];
            shortened?: number;
        } | {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            kind: "skipped";
            leftAt?: components["schemas"]["Instant"];
            leftBy?: components["schemas"]["Actor"];
            question: components["schemas"]["TeamId"];
            reason: string;
            shortened?: number;
        } | {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            kind: "overridden";
            leftAt?: components["schemas"]["Instant"];
            leftBy?: components["schemas"]["Actor"];
            outcome: components["schemas"]["TeamId"];
            question: components["schemas"]["TeamId"];
            reason: string;
            shortened?: number;
        } | {
            at: components["schemas"]["Instant"];
            by: components["schemas"]["Actor"];
            /** @constant */
            kind: "stated";
            leftAt?: components["schemas"]["Instant"];
            leftBy?: components["schemas"]["Actor"];
            outcome: components["schemas"]["TeamId"];
            shortened?: number;
        };
        Place: {
            coordinates?: components["schemas"]["Coordinates"];
            text: string;
            zone: components["schemas"]["TeamId"];
        };
        PlannedAction: {
            /** @enum {string} */
            countsFrom: "accepted" | "on-scene";
            id: components["schemas"]["TeamId"];
            mandatory: boolean;
            title: string;
            withinSeconds: components["schemas"]["Seconds"];
        };
        PlannedRole: {
            acceptWithinSeconds: components["schemas"]["Seconds"];
            actions: components["schemas"]["PlannedAction"][];
            arriveWithinSeconds: components["schemas"]["Seconds"];
            count: number;
            leads: boolean;
            responsibilities: components["schemas"]["Responsibility"][];
            role: components["schemas"]["TeamId"];
            skills: components["schemas"]["TeamId"][];
            title: string;
            understandWithinSeconds: components["schemas"]["Seconds"];
        };
        /** @enum {string} */
        Priority: "P1" | "P2" | "P3" | "P4" | "P5";
        PrivateNotes: {
            notes: {
                at: components["schemas"]["Instant"];
                text: string;
            }[];
        };
        Problem: {
            about?: {
                [key: string]: string;
            };
            detail: string;
            /** @description Everything that the rule holds against it, one by one. */
            details?: {
                [key: string]: string;
            }[];
            faults?: {
                /** @enum {string} */
                in: "body" | "query" | "path" | "header";
                message: string;
                pointer: string;
            }[];
            requestId: string;
            rule: string;
            status: number;
            title: string;
            /** @description Stable: urn:muster:problem: and the rule. */
            type: string;
        };
        Procedure: {
            document: {
                incidentTypes: components["schemas"]["TeamId"][];
                outcomes: {
                    [key: string]: {
                        plan?: components["schemas"]["TeamId"];
                        priority?: components["schemas"]["Priority"];
                        reason: string;
                        sourceMayState?: boolean;
                        validity: components["schemas"]["Validity"];
                    };
                };
                plans: {
                    [key: string]: {
                        alarmLevel: number;
                        channels: components["schemas"]["NotificationChannel"][];
                        dispatchWithinSeconds: components["schemas"]["Seconds"];
                        escalation: {
                            deadline: components["schemas"]["DeadlineKind"];
                            step: {
                                /** @constant */
                                do: "offer-next-resource";
                            } | {
                                /** @constant */
                                do: "tell-role";
                                role: components["schemas"]["UserRole"];
                            };
                        }[];
                        resolveWithinSeconds: components["schemas"]["Seconds"];
                        roles: {
                            acceptWithinSeconds: components["schemas"]["Seconds"];
                            actions: {
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                id: components["schemas"]["TeamId"];
                                mandatory: boolean;
                                title: string;
                                withinSeconds: components["schemas"]["Seconds"];
                            }[];
                            arriveWithinSeconds: components["schemas"]["Seconds"];
                            count: number;
                            leads: boolean;
                            responsibilities: {
                                id: components["schemas"]["TeamId"];
                                text: string;
                            }[];
                            role: components["schemas"]["TeamId"];
                            skills: components["schemas"]["TeamId"][];
                            title: string;
                            understandWithinSeconds: components["schemas"]["Seconds"];
                        }[];
                        unfilledReminderSeconds?: components["schemas"]["Seconds"];
                    };
                };
                questions: {
                    [key: string]: {
                        answers: {
                            id: components["schemas"]["TeamId"];
                            label: string;
                            leadsTo: {
                                question: components["schemas"]["TeamId"];
                            } | {
                                outcome: components["schemas"]["TeamId"];
                            };
                        }[];
                        grade: components["schemas"]["DeviationGrade"];
                        text: string;
                        whenSkipped: {
                            question: components["schemas"]["TeamId"];
                        } | {
                            outcome: components["schemas"]["TeamId"];
                        };
                        why: string;
                    };
                };
                start: components["schemas"]["TeamId"];
                tests: {
                    answers: {
                        [key: string]: components["schemas"]["TeamId"];
                    };
                    expect: components["schemas"]["TeamId"];
                    name: string;
                    skips?: components["schemas"]["TeamId"][];
                }[];
                title: string;
                triage: {
                    verdictWithinSeconds: components["schemas"]["Seconds"];
                };
            };
            findings: {
                /** @enum {string} */
                rule: "target-missing" | "dead-end" | "loop" | "question-unreachable" | "outcome-unreachable" | "answer-twice" | "priority-missing" | "plan-missing" | "plan-unused" | "response-to-no-incident" | "plan-too-large" | "role-twice" | "role-unfillable" | "skill-unknown" | "leader-not-one" | "escalation-missing" | "channel-unavailable" | "responsibility-twice" | "action-twice" | "tests-missing" | "test-answers-unknown" | "test-failed" | "outcome-untested";
                says: string;
                /** @enum {string} */
                severity: "refusal" | "advice";
                where: string;
            }[];
            incidentTypes: components["schemas"]["TeamId"][];
            inForce?: {
                incidentTypes: components["schemas"]["TeamId"][];
                publishedAt: components["schemas"]["Instant"];
                revision: number;
                title: string;
                version: number;
            };
            procedureId: components["schemas"]["ProcedureId"];
            revision: number;
            savedAt: components["schemas"]["Instant"];
            savedBy: components["schemas"]["Actor"];
            title: string;
            unpublished: boolean;
        };
        ProcedureId: string;
        ProcedureRef: {
            procedureId: components["schemas"]["ProcedureId"];
            version: number;
        };
        Recommendation: {
            incidentId: components["schemas"]["IncidentId"];
            madeAt: components["schemas"]["Instant"];
            priority: components["schemas"]["Priority"];
            roles: {
                morePassedOver?: {
                    /** @enum {string} */
                    code: "fits" | "resting-used" | "next-in-line" | "picked-for-other-role" | "out-of-service" | "reserved" | "no-verified-channel" | "already-tried" | "missing-skill" | "off-shift" | "wrong-zone" | "resting";
                    people: number;
                }[];
                needed: number;
                passedOver: {
                    /** @enum {string} */
                    code: "fits" | "resting-used" | "next-in-line" | "picked-for-other-role" | "out-of-service" | "reserved" | "no-verified-channel" | "already-tried" | "missing-skill" | "off-shift" | "wrong-zone" | "resting";
                    distanceKm?: number;
                    note?: string;
                    rank?: number;
                    reason: string;
                    resource: components["schemas"]["ResourceRef"];
                }[];
                picks: {
                    /** @enum {string} */
                    code: "fits" | "resting-used" | "next-in-line" | "picked-for-other-role" | "out-of-service" | "reserved" | "no-verified-channel" | "already-tried" | "missing-skill" | "off-shift" | "wrong-zone" | "resting";
                    distanceKm?: number;
                    note?: string;
                    rank?: number;
                    reason: string;
                    resource: components["schemas"]["ResourceRef"];
                }[];
                role: components["schemas"]["TeamId"];
                shortfall?: {
                    missing: number;
                    reason: string;
                };
                title: string;
            }[];
        };
        RedactionId: string;
        Reference: string;
        Report: {
            deliveries: ({
                /** @default 1 */
                attempt: number;
                channel: components["schemas"]["NotificationChannel"];
                /** @default 1 */
                copy: number;
                knownAt?: components["schemas"]["Instant"];
                leaseUntil: components["schemas"]["Instant"];
                period: {
                    from: components["schemas"]["Instant"];
                    to: components["schemas"]["Instant"];
                    /** @example Europe/London */
                    zone: string;
                };
                possiblyRepeated: boolean;
                recipient: {
                    email: string;
                    failing?: {
                        since: components["schemas"]["Instant"];
                        why: string;
                    };
                    name: string;
                };
                reportId: components["schemas"]["ReportId"];
                requestedAt: components["schemas"]["Instant"];
                says?: string;
                softBounce?: {
                    at: components["schemas"]["Instant"];
                    why: string;
                };
                /** @constant */
                state: "requested";
                team: components["schemas"]["TeamId"];
                /** @default 0 */
                unconfirmed: number;
            } | {
                /** @default 1 */
                attempt: number;
                channel: components["schemas"]["NotificationChannel"];
                /** @default 1 */
                copy: number;
                deliveredAt?: components["schemas"]["Instant"];
                knownAt?: components["schemas"]["Instant"];
                leaseUntil: components["schemas"]["Instant"];
                period: {
                    from: components["schemas"]["Instant"];
                    to: components["schemas"]["Instant"];
                    /** @example Europe/London */
                    zone: string;
                };
                possiblyRepeated: boolean;
                providerId?: string;
                recipient: {
                    email: string;
                    failing?: {
                        since: components["schemas"]["Instant"];
                        why: string;
                    };
                    name: string;
                };
                reportId: components["schemas"]["ReportId"];
                requestedAt: components["schemas"]["Instant"];
                says?: string;
                sentAt: components["schemas"]["Instant"];
                softBounce?: {
                    at: components["schemas"]["Instant"];
                    why: string;
                };
                /** @constant */
                state: "sent";
                team: components["schemas"]["TeamId"];
                /** @default 0 */
                unconfirmed: number;
            } | {
                /** @default 1 */
                attempt: number;
                channel: components["schemas"]["NotificationChannel"];
                /** @default 1 */
                copy: number;
                knownAt?: components["schemas"]["Instant"];
                leaseUntil: components["schemas"]["Instant"];
                notBefore?: components["schemas"]["Instant"];
                period: {
                    from: components["schemas"]["Instant"];
                    to: components["schemas"]["Instant"];
                    /** @example Europe/London */
                    zone: string;
                };
                possiblyRepeated: boolean;
                reason: string;
                recipient: {
                    email: string;
                    failing?: {
                        since: components["schemas"]["Instant"];
                        why: string;
                    };
                    name: string;
                };
                reportId: components["schemas"]["ReportId"];
                requestedAt: components["schemas"]["Instant"];
                says?: string;
                softBounce?: {
                    at: components["schemas"]["Instant"];
                    why: string;
                };
                /** @constant */
                state: "unsent";
                team: components["schemas"]["TeamId"];
                /** @default 0 */
                unconfirmed: number;
                unsentAt: components["schemas"]["Instant"];
            } | {
                /** @default 1 */
                attempt: number;
                channel: components["schemas"]["NotificationChannel"];
                /** @default 1 */
                copy: number;
                knownAt?: components["schemas"]["Instant"];
                leaseUntil: components["schemas"]["Instant"];
                period: {
                    from: components["schemas"]["Instant"];
                    to: components["schemas"]["Instant"];
                    /** @example Europe/London */
                    zone: string;
                };
                possiblyRepeated: boolean;
                reason: string;
                recipient: {
                    email: string;
                    failing?: {
                        since: components["schemas"]["Instant"];
                        why: string;
                    };
                    name: string;
                };
                reportId: components["schemas"]["ReportId"];
                requestedAt: components["schemas"]["Instant"];
                says?: string;
                softBounce?: {
                    at: components["schemas"]["Instant"];
                    why: string;
                };
                /** @constant */
                state: "unknown";
                team: components["schemas"]["TeamId"];
                /** @default 0 */
                unconfirmed: number;
                unknownAt: components["schemas"]["Instant"];
            } | {
                /** @default 1 */
                attempt: number;
                channel: components["schemas"]["NotificationChannel"];
                /** @default 1 */
                copy: number;
                failedAt: components["schemas"]["Instant"];
                knownAt?: components["schemas"]["Instant"];
                leaseUntil: components["schemas"]["Instant"];
                period: {
                    from: components["schemas"]["Instant"];
                    to: components["schemas"]["Instant"];
                    /** @example Europe/London */
                    zone: string;
                };
                possiblyRepeated: boolean;
                reason: string;
                recipient: {
                    email: string;
                    failing?: {
                        since: components["schemas"]["Instant"];
                        why: string;
                    };
                    name: string;
                };
                reportId: components["schemas"]["ReportId"];
                requestedAt: components["schemas"]["Instant"];
                says?: string;
                softBounce?: {
                    at: components["schemas"]["Instant"];
                    why: string;
                };
                /** @constant */
                state: "failed";
                team: components["schemas"]["TeamId"];
                /** @default 0 */
                unconfirmed: number;
            } | {
                /** @default 1 */
                attempt: number;
                channel: components["schemas"]["NotificationChannel"];
                /** @default 1 */
                copy: number;
                knownAt?: components["schemas"]["Instant"];
                leaseUntil: components["schemas"]["Instant"];
                period: {
                    from: components["schemas"]["Instant"];
                    to: components["schemas"]["Instant"];
                    /** @example Europe/London */
                    zone: string;
                };
                possiblyRepeated: boolean;
                reason: string;
                recipient: {
                    email: string;
                    failing?: {
                        since: components["schemas"]["Instant"];
                        why: string;
                    };
                    name: string;
                };
                reportId: components["schemas"]["ReportId"];
                requestedAt: components["schemas"]["Instant"];
                returnedAt: components["schemas"]["Instant"];
                says?: string;
                softBounce?: {
                    at: components["schemas"]["Instant"];
                    why: string;
                };
                /** @constant */
                state: "returned";
                team: components["schemas"]["TeamId"];
                /** @default 0 */
                unconfirmed: number;
            })[];
            periods: {
                from: components["schemas"]["Instant"];
                to: components["schemas"]["Instant"];
                /** @example Europe/London */
                zone: string;
            }[];
            report: {
                cadence: {
                    at: string;
                    /** @constant */
                    every: "day";
                    /** @example Europe/London */
                    zone: string;
                } | {
                    at: string;
                    /** @constant */
                    every: "week";
                    /** @example Europe/London */
                    zone: string;
                };
                correctedThrough?: components["schemas"]["Instant"];
                createdAt: components["schemas"]["Instant"];
                paused?: boolean;
                recipients: {
                    email: string;
                    failing?: {
                        since: components["schemas"]["Instant"];
                        why: string;
                    };
                    name: string;
                }[];
                reportId: components["schemas"]["ReportId"];
                settledThrough: components["schemas"]["Instant"];
                stoppedAt?: components["schemas"]["Instant"];
                team: components["schemas"]["TeamId"];
                title: string;
                warnings?: string[];
            };
        };
        ReportedWords: {
            access?: string;
            casualties?: string;
            corrected?: {
                at: components["schemas"]["Instant"];
                by: string;
            };
            emergencyServices?: string;
            incidentId: components["schemas"]["IncidentId"];
            place: {
                text: string;
            };
            summary: string;
        };
        ReportId: string;
        Resource: {
            assignmentId?: components["schemas"]["AssignmentId"];
            because?: string;
            changeNotes?: boolean;
            /** @description On which channels Muster can tell this person something; a landline takes no texts. */
            contactPoints: {
                channel: components["schemas"]["NotificationChannel"];
                /** @description What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                failing?: {
                    since: components["schemas"]["Instant"];
                    why: string;
                };
                verified: boolean;
            }[];
            email?: {
                address: string;
                /** @description What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                failing?: {
                    since: components["schemas"]["Instant"];
                    why: string;
                };
                verified: boolean;
            };
            incidentId?: components["schemas"]["IncidentId"];
            lastClearAt?: components["schemas"]["Instant"];
            name: string;
            phone?: {
                calls?: {
                    /** @description What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                    failing?: {
                        since: components["schemas"]["Instant"];
                        why: string;
                    };
                };
                /** @description In international form, +447700900123. */
                number: string;
                texts?: {
                    /** @description What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                    failing?: {
                        since: components["schemas"]["Instant"];
                        why: string;
                    };
                    /** @description When the person answered STOP. It stands until they text START or have another number, whatever is sent here. */
                    stoppedAt?: components["schemas"]["Instant"];
                };
                verified: boolean;
            };
            position?: {
                at: components["schemas"]["Instant"];
                latitude: number;
                longitude: number;
            };
            resourceId: components["schemas"]["ResourceId"];
            restMinutes: number;
            sharedMailbox?: boolean;
            sharedPhone?: boolean;
            shifts: {
                days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                from: string;
                to: string;
                zone: components["schemas"]["TimeZone"];
            }[];
            skills: components["schemas"]["TeamId"][];
            status: components["schemas"]["ResourceStatus"];
            team: components["schemas"]["TeamId"];
            warnings: string[];
            zones: components["schemas"]["TeamId"][];
        };
        ResourceId: string;
        ResourceRef: {
            name: string;
            resourceId: components["schemas"]["ResourceId"];
        };
        /** @enum {string} */
        ResourceStatus: "available" | "offered" | "accepted" | "en-route" | "on-scene" | "out-of-service";
        ResponsePlan: {
            alarmLevel: number;
            channels: components["schemas"]["NotificationChannel"][];
            dispatchWithinSeconds: components["schemas"]["Seconds"];
            escalation: components["schemas"]["EscalationRule"][];
            resolveWithinSeconds: components["schemas"]["Seconds"];
            roles: components["schemas"]["PlannedRole"][];
            unfilledReminderSeconds?: components["schemas"]["Seconds"];
        };
        Responsibility: {
            id: components["schemas"]["TeamId"];
            text: string;
        };
        Seconds: number;
        Source: {
            /** Format: uri */
            address?: string;
            createdAt: components["schemas"]["Instant"];
            differing: {
                count: number;
                lastAt?: components["schemas"]["Instant"];
            };
            greeting?: string;
            ignoredCalls: {
                count: number;
                lastAt?: components["schemas"]["Instant"];
            };
            /** @enum {string} */
            kind: "twilio" | "generic";
            lastRefusal?: string;
            name: string;
            oldAfterMinutes?: number;
            queue: components["schemas"]["TeamId"];
            refusals: {
                count: number;
                lastAt?: components["schemas"]["Instant"];
                /** @enum {string} */
                lastReason?: "no-signature" | "wrong-signature" | "query-order" | "body-hash" | "no-body-hash" | "form" | "age" | "no-secret";
            };
            repeats?: {
                clearedBy?: string[];
                dedupeKey?: string[];
                withinHours?: number;
            };
            reportAtOnce?: {
                incidentType: components["schemas"]["TeamId"];
                statedOutcome?: components["schemas"]["TeamId"];
            };
            sourceId: components["schemas"]["SourceId"];
            team: components["schemas"]["TeamId"];
            warnings: string[];
            webhooks: {
                /** Format: uri */
                message: string;
                /** Format: uri */
                status: string;
                /** Format: uri */
                voice: string;
            } | {
                /** Format: uri */
                events: string;
            };
        };
        SourceId: string;
        SupportEffect: {
            /** @description Absent as long as no figure is agreed. */
            effect?: {
                after: {
                    from: components["schemas"]["Instant"];
                    high?: number;
                    low?: number;
                    met: number;
                    of: number;
                    share?: number;
                    to: components["schemas"]["Instant"];
                };
                before: {
                    from: components["schemas"]["Instant"];
                    high?: number;
                    low?: number;
                    met: number;
                    of: number;
                    share?: number;
                    to: components["schemas"]["Instant"];
                };
                change?: {
                    change: number;
                    high: number;
                    low: number;
                };
                enough: boolean;
                explained: string;
                metric: {
                    deadline?: components["schemas"]["DeadlineKind"];
                    /** @constant */
                    kind: "targets-met";
                } | {
                    /** @constant */
                    kind: "within";
                    /** @enum {string} */
                    measure: "report" | "triage" | "dispatch" | "accept" | "understand" | "arrive" | "resolve";
                    seconds: number;
                } | {
                    grade?: components["schemas"]["DeviationGrade"];
                    /** @constant */
                    kind: "no-deviation";
                };
            };
        };
        SupportPlan: {
            about: {
                evidence: {
                    items: ({
                        closedAt: components["schemas"]["Instant"];
                        grade: components["schemas"]["DeviationGrade"];
                        incidentId: components["schemas"]["IncidentId"];
                        /** @constant */
                        kind: "deviation";
                        reference: components["schemas"]["Reference"];
                        what: string;
                    } | {
                        closedAt: components["schemas"]["Instant"];
                        incidentId: components["schemas"]["IncidentId"];
                        /** @constant */
                        kind: "target-missed";
                        reference: components["schemas"]["Reference"];
                        what: components["schemas"]["DeadlineKind"];
                    } | {
                        by: string;
                        from?: {
                            criterion: string;
                            /** @constant */
                            kind: "criterion";
                            recordId: components["schemas"]["CompetenceRecordId"];
                            saidAt: components["schemas"]["Instant"];
                        } | {
                            complaintId: components["schemas"]["ComplaintId"];
                            /** @constant */
                            kind: "complaint";
                            /** @enum {number} */
                            stage: 1 | 2;
                        };
                        incidentId?: components["schemas"]["IncidentId"];
                        /** @constant */
                        kind: "remark";
                        says: string;
                    })[];
                    seenAt?: components["schemas"]["Instant"];
                    /** @constant */
                    shown: true;
                } | {
                    because: string;
                    /** @constant */
                    shown: false;
                };
                /** @constant */
                purpose: "development";
            } | {
                /** @constant */
                purpose: "wellbeing";
            };
            agreements: {
                at: components["schemas"]["Instant"];
                version: number;
            }[];
            closed?: {
                at: components["schemas"]["Instant"];
                by: string;
                effect: {
                    after: {
                        from: components["schemas"]["Instant"];
                        high?: number;
                        low?: number;
                        met: number;
                        of: number;
                        share?: number;
                        to: components["schemas"]["Instant"];
                    };
                    before: {
                        from: components["schemas"]["Instant"];
                        high?: number;
                        low?: number;
                        met: number;
                        of: number;
                        share?: number;
                        to: components["schemas"]["Instant"];
                    };
                    change?: {
                        change: number;
                        high: number;
                        low: number;
                    };
                    enough: boolean;
                    explained: string;
                    metric: {
                        deadline?: components["schemas"]["DeadlineKind"];
                        /** @constant */
                        kind: "targets-met";
                    } | {
                        /** @constant */
                        kind: "within";
                        /** @enum {string} */
                        measure: "report" | "triage" | "dispatch" | "accept" | "understand" | "arrive" | "resolve";
                        seconds: number;
                    } | {
                        grade?: components["schemas"]["DeviationGrade"];
                        /** @constant */
                        kind: "no-deviation";
                    };
                };
                /** @enum {string} */
                outcome: "effective" | "not-effective";
                says: string;
                /** @enum {string} */
                side: "person" | "lead";
            } | {
                at: components["schemas"]["Instant"];
                by: string;
                /** @enum {string} */
                outcome: "not-measured" | "held" | "withdrawn";
                says: string;
                /** @enum {string} */
                side: "person" | "lead";
            };
            handOvers: {
                at: components["schemas"]["Instant"];
                because: string;
                by: string;
                fromTeam: components["schemas"]["TeamId"];
                lead?: string;
                /** @enum {string} */
                side: "person" | "lead";
                toTeam: components["schemas"]["TeamId"];
            }[];
            /**
             * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
             * @constant
             */
            history?: "exercise";
            inForce?: number;
            /** @description You are one of the two who agree. Another lead of the team reads it, and may take it over. */
            isYours: boolean;
            lead?: string;
            need: string;
            person: string;
            proposed: {
                at: components["schemas"]["Instant"];
                by: string;
                /** @enum {string} */
                side: "person" | "lead";
            };
            sessions: {
                at: components["schemas"]["Instant"];
                by: string;
                heldAt: components["schemas"]["Instant"];
                minutes: number;
                says?: string;
                /** @enum {string} */
                side: "person" | "lead";
            }[];
            signatures: {
                at: components["schemas"]["Instant"];
                by: string;
                hash: string;
                lapsed?: {
                    at: components["schemas"]["Instant"];
                    because: string;
                };
                /** @enum {string} */
                side: "person" | "lead";
                version: number;
            }[];
            /** @enum {string} */
            status: "proposed" | "disagreed" | "agreed" | "closed";
            supportPlanId: components["schemas"]["SupportPlanId"];
            team: components["schemas"]["TeamId"];
            versions: {
                at: components["schemas"]["Instant"];
                because?: string;
                by: string;
                hash: string;
                /** @enum {string} */
                side: "person" | "lead";
                terms: {
                    area: string;
                    goal?: string;
                    measure?: {
                        metric: {
                            deadline?: components["schemas"]["DeadlineKind"];
                            /** @constant */
                            kind: "targets-met";
                        } | {
                            /** @constant */
                            kind: "within";
                            /** @enum {string} */
                            measure: "report" | "triage" | "dispatch" | "accept" | "understand" | "arrive" | "resolve";
                            seconds: number;
                        } | {
                            grade?: components["schemas"]["DeviationGrade"];
                            /** @constant */
                            kind: "no-deviation";
                        };
                        windowDays: number;
                    };
                    plannedAt: components["schemas"]["Instant"][];
                    reviewAt: components["schemas"]["Instant"];
                    /** @enum {string} */
                    type: "coaching" | "shadowing" | "side-by-side" | "call-listening" | "course" | "job-aid" | "buddy";
                } | {
                    area: string;
                    goal?: string;
                    plannedAt: components["schemas"]["Instant"][];
                    reviewAt: components["schemas"]["Instant"];
                    /** @constant */
                    type: "debrief";
                };
                version: number;
            }[];
            views: {
                at: components["schemas"]["Instant"];
                by: string;
                nextStep?: string;
                /** @enum {string} */
                side: "person" | "lead";
                view: string;
            }[];
            /** @description Who has not signed the newest version. */
            waitsFor: ("person" | "lead")[];
            /** @enum {string} */
            you: "person" | "lead";
        };
        SupportPlanId: string;
        TeamId: string;
        Timeline: {
            items: {
                assignmentId?: components["schemas"]["AssignmentId"];
                at: components["schemas"]["Instant"];
                by: string;
                happenedAt?: components["schemas"]["Instant"];
                howKnown?: components["schemas"]["HowKnown"];
                kind: string;
                what: string;
                who: components["schemas"]["Actor"];
            }[];
            nextCursor?: string;
        };
        /** @example Europe/London */
        TimeZone: string;
        Unsent: {
            fields: {
                channel?: string;
                name?: string;
                outcomeWanted?: string;
                sender?: string;
                sourceId?: string;
                text?: string;
                words?: string;
            };
            savedAt?: components["schemas"]["Instant"];
        };
        User: {
            changedAt?: components["schemas"]["Instant"];
            /** @description The name of the admin who made the last change here. */
            changedBy?: string;
            disabledBecause?: string;
            email: string;
            enabled: boolean;
            invitedAt: components["schemas"]["Instant"];
            roles: components["schemas"]["UserRole"][];
            /** @description False until they have chosen a password of their own. */
            signedIn: boolean;
            teams: components["schemas"]["TeamId"][];
            /** @description Cognito’s sub. */
            userId: string;
            username: string;
        };
        /** @enum {string} */
        UserRole: "agent" | "dispatcher" | "lead" | "admin";
        /** @enum {string} */
        Validity: "genuine" | "duplicate" | "insufficient-information" | "hoax-or-malicious" | "out-of-scope" | "information-only";
        Verification: {
            askedAt: components["schemas"]["Instant"];
            channel: components["schemas"]["NotificationChannel"];
            /** @description Until then the code may be typed back. */
            expiresAt: components["schemas"]["Instant"];
            /**
             * @description Whether the code is on its way: waiting until the provider has taken it.
             * @enum {string}
             */
            message: "waiting" | "sent" | "failed";
            /** @description By which code of the provider it failed. */
            reason?: string;
            triesLeft: number;
            verifiedAt?: components["schemas"]["Instant"];
        };
        Version: {
            document: {
                incidentTypes: components["schemas"]["TeamId"][];
                outcomes: {
                    [key: string]: {
                        plan?: components["schemas"]["TeamId"];
                        priority?: components["schemas"]["Priority"];
                        reason: string;
                        sourceMayState?: boolean;
                        validity: components["schemas"]["Validity"];
                    };
                };
                plans: {
                    [key: string]: {
                        alarmLevel: number;
                        channels: components["schemas"]["NotificationChannel"][];
                        dispatchWithinSeconds: components["schemas"]["Seconds"];
                        escalation: {
                            deadline: components["schemas"]["DeadlineKind"];
                            step: {
                                /** @constant */
                                do: "offer-next-resource";
                            } | {
                                /** @constant */
                                do: "tell-role";
                                role: components["schemas"]["UserRole"];
                            };
                        }[];
                        resolveWithinSeconds: components["schemas"]["Seconds"];
                        roles: {
                            acceptWithinSeconds: components["schemas"]["Seconds"];
                            actions: {
                                /** @enum {string} */
                                countsFrom: "accepted" | "on-scene";
                                id: components["schemas"]["TeamId"];
                                mandatory: boolean;
                                title: string;
                                withinSeconds: components["schemas"]["Seconds"];
                            }[];
                            arriveWithinSeconds: components["schemas"]["Seconds"];
                            count: number;
                            leads: boolean;
                            responsibilities: {
                                id: components["schemas"]["TeamId"];
                                text: string;
                            }[];
                            role: components["schemas"]["TeamId"];
                            skills: components["schemas"]["TeamId"][];
                            title: string;
                            understandWithinSeconds: components["schemas"]["Seconds"];
                        }[];
                        unfilledReminderSeconds?: components["schemas"]["Seconds"];
                    };
                };
                questions: {
                    [key: string]: {
                        answers: {
                            id: components["schemas"]["TeamId"];
                            label: string;
                            leadsTo: {
                                question: components["schemas"]["TeamId"];
                            } | {
                                outcome: components["schemas"]["TeamId"];
                            };
                        }[];
                        grade: components["schemas"]["DeviationGrade"];
                        text: string;
                        whenSkipped: {
                            question: components["schemas"]["TeamId"];
                        } | {
                            outcome: components["schemas"]["TeamId"];
                        };
                        why: string;
                    };
                };
                start: components["schemas"]["TeamId"];
                tests: {
                    answers: {
                        [key: string]: components["schemas"]["TeamId"];
                    };
                    expect: components["schemas"]["TeamId"];
                    name: string;
                    skips?: components["schemas"]["TeamId"][];
                }[];
                title: string;
                triage: {
                    verdictWithinSeconds: components["schemas"]["Seconds"];
                };
            };
            procedureId: components["schemas"]["ProcedureId"];
            publishedAt: components["schemas"]["Instant"];
            publishedBy: components["schemas"]["Actor"];
            version: number;
        };
        /** Format: date-time */
        WholeSecond: string;
    };
    responses: {
        /** @description If-Match is missing, or it or the body names another version than the present one. */
        ChangedMeanwhile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Some values do not fit; each is named in `faults`. */
        DoesNotFit: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The cursor is not one of this list and filter, or is over an hour old. */
        NotACursor: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller has none of the roles that are needed. */
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing. With Retry-After: it may be on its way; ask again. */
        NotFound: {
            headers: {
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is of another type than those listed. */
        NotJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The signature is missing, wrong or too old. */
        NotProven: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON in UTF-8, or has a key twice. */
        NotReadable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No access token. API Gateway itself answers most of these, as `{ "message": … }`. */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    message?: string;
                };
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something broke on our side. */
        OurFault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It was there and is over. */
        Over: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A rule does not allow it now (named in `rule`), or others were faster (`busy`). */
        Refused: {
            headers: {
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. API Gateway itself answers above 10 MB. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests; API Gateway answers by itself. */
        TooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    message?: string;
                };
            };
        };
        /** @description Too busy for the moment; nothing was lost. */
        TryAgain: {
            headers: {
                "Retry-After"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
            400: components["responses"]["NotReadable"];
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
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
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
            400: components["responses"]["NotReadable"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            410: components["responses"]["Over"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
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
            400: components["responses"]["NotReadable"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            410: components["responses"]["Over"];
            413: components["responses"]["TooLarge"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    reopenAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actionId: components["schemas"]["TeamId"];
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
            400: components["responses"]["NotReadable"];
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
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    reportOwnAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                actionId: components["schemas"]["TeamId"];
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @enum {string} */
                    result: "done" | "not-possible";
                };
                "application/x-www-form-urlencoded": {
                    reason?: string;
                    /** @enum {string} */
                    result: "done" | "not-possible";
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
            400: components["responses"]["NotReadable"];
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
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            /** @description The page that says what stands. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    reopenAnswer: {
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
            400: components["responses"]["NotReadable"];
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
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
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
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    answer: "accept" | "decline";
                    reason?: string;
                };
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
            400: components["responses"]["NotReadable"];
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
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            /** @description The page that says what stands. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    reopenChanges: {
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
            400: components["responses"]["NotReadable"];
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
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    confirmChanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The time of the newest change that was shown. */
                    until: components["schemas"]["Instant"];
                };
                "application/x-www-form-urlencoded": {
                    /** @description The time of the newest change that was shown. */
                    until: components["schemas"]["Instant"];
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
            400: components["responses"]["NotReadable"];
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
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            /** @description The page that says what stands. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    reopenStatus: {
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
            400: components["responses"]["NotReadable"];
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
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
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
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    status: "en-route" | "on-scene" | "clear";
                };
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
            400: components["responses"]["NotReadable"];
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
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            /** @description The page that says what stands. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    reopenUnderstanding: {
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
            400: components["responses"]["NotReadable"];
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
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
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
        requestBody: {
            content: {
                "application/json": {
                    /** @description Every responsibility and action. */
                    confirmed: components["schemas"]["TeamId"][];
                };
                "application/x-www-form-urlencoded": {
                    /** @description Every responsibility and action. */
                    confirmed: components["schemas"]["TeamId"][];
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
            400: components["responses"]["NotReadable"];
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
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            /** @description The page that says what stands. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": string;
                };
            };
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listAssessments: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
                status?: "open" | "waiting-for-procedure";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            exercise: boolean;
                            incident: components["schemas"]["IncidentFacts"];
                            incidentId: components["schemas"]["IncidentId"];
                            since: components["schemas"]["Instant"];
                            /** @enum {string} */
                            status: "open" | "waiting-for-procedure";
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentId: components["schemas"]["AssignmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    recordActionResult: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                actionId: components["schemas"]["TeamId"];
                assignmentId: components["schemas"]["AssignmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description When it happened; now if absent, or the end of an assignment that is over. */
                    at?: components["schemas"]["InstantText"];
                    /**
                     * @description How the control room knows it.
                     * @default supervisor
                     */
                    howKnown?: components["schemas"]["HowKnown"];
                    result: {
                        /** @constant */
                        kind: "done";
                    } | {
                        /** @constant */
                        kind: "not-possible";
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    requestBrief: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                assignmentId: components["schemas"]["AssignmentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    reportAssignmentStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                assignmentId: components["schemas"]["AssignmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How the control room knows it.
                     * @default supervisor
                     */
                    howKnown?: components["schemas"]["HowKnown"];
                    /** @enum {string} */
                    status: "accepted" | "clear";
                } | {
                    /** @description When it happened; now if absent, or the end of an assignment that is over. */
                    at?: components["schemas"]["InstantText"];
                    /**
                     * @description How the control room knows it.
                     * @default supervisor
                     */
                    howKnown?: components["schemas"]["HowKnown"];
                    /** @enum {string} */
                    status: "en-route" | "on-scene";
                } | {
                    confirmed: components["schemas"]["TeamId"][];
                    /**
                     * @description How the control room knows it.
                     * @default supervisor
                     */
                    howKnown?: components["schemas"]["HowKnown"];
                    /** @constant */
                    status: "understood";
                } | {
                    /**
                     * @description How the control room knows it.
                     * @default supervisor
                     */
                    howKnown?: components["schemas"]["HowKnown"];
                    reason?: string;
                    /** @constant */
                    status: "declined";
                } | {
                    /**
                     * @description How the control room knows it.
                     * @default supervisor
                     */
                    howKnown?: components["schemas"]["HowKnown"];
                    reason: string;
                    /** @constant */
                    status: "released";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assignment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listCases: {
        parameters: {
            query: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                /** @description Cases with such a target; with `target`, met or missed. */
                deadline?: components["schemas"]["DeadlineKind"];
                disposition?: components["schemas"]["Disposition"];
                from: components["schemas"]["InstantText"];
                /** @description Cases with at least one deviation of this grade. */
                grade?: components["schemas"]["DeviationGrade"];
                /** @description `exercise`: made up to look at, which nothing else counts. Ask for it by name. */
                history?: "exercise";
                incidentType?: components["schemas"]["TeamId"];
                limit?: number;
                /** @description Cases that have this time: those its median rests on. */
                measure?: "report" | "triage" | "dispatch" | "accept" | "understand" | "arrive" | "resolve";
                /** @description Cases with at least one such offer. */
                offers?: "declined" | "expired";
                /** @description `none`: closed without a priority. */
                priority?: "P1" | "P2" | "P3" | "P4" | "P5" | "none";
                /** @description Cases with at least one target met or missed. */
                target?: "met" | "missed";
                team: components["schemas"]["TeamId"];
                to: components["schemas"]["InstantText"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            closedAt: components["schemas"]["Instant"];
                            corrections: number;
                            deviations: components["schemas"]["DeviationGrade"][];
                            disposition: components["schemas"]["Disposition"];
                            /**
                             * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                             * @constant
                             */
                            history?: "exercise";
                            incidentId: components["schemas"]["IncidentId"];
                            incidentType: components["schemas"]["TeamId"];
                            missed: components["schemas"]["DeadlineKind"][];
                            offersDeclined: number;
                            offersExpired: number;
                            priority?: components["schemas"]["Priority"];
                            reference: components["schemas"]["Reference"];
                            reportedAt: components["schemas"]["Instant"];
                            seconds: {
                                accept?: number;
                                arrive?: number;
                                dispatch?: number;
                                report?: number;
                                resolve?: number;
                                triage?: number;
                                understand?: number;
                            };
                            targets: {
                                met: number;
                                of: number;
                            };
                            validity: components["schemas"]["Validity"];
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listCompetenceFrameworks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            criteria: {
                                accepts: ("product" | "observation" | "witness-testimony" | "reflective-account" | "questioning" | "professional-discussion")[];
                                /** @description So many pieces of evidence must a verdict `met` name. */
                                atLeast: number;
                                /** @description The id of one of the groups. */
                                group: string;
                                id: string;
                                /** @description One of them must be an observation. */
                                observed: boolean;
                                /** @description Finds the person’s own cases; without it none is found. */
                                product?: {
                                    /** @default [] */
                                    holds: ("path-followed" | "brief-understood")[];
                                    /** @default [] */
                                    met: components["schemas"]["DeadlineKind"][];
                                    parts: components["schemas"]["HandlingPart"][];
                                };
                                text: string;
                            }[];
                            frameworkId: components["schemas"]["TeamId"];
                            groups: {
                                id: string;
                                title: string;
                            }[];
                            /** @description Where its facts stand. */
                            source: string;
                            title: string;
                            version: number;
                        }[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    addCompetenceFramework: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    criteria: {
                        accepts: ("product" | "observation" | "witness-testimony" | "reflective-account" | "questioning" | "professional-discussion")[];
                        /** @description So many pieces of evidence must a verdict `met` name. */
                        atLeast: number;
                        /** @description The id of one of the groups. */
                        group: string;
                        id: string;
                        /** @description One of them must be an observation. */
                        observed: boolean;
                        /** @description Finds the person’s own cases; without it none is found. */
                        product?: {
                            /** @default [] */
                            holds?: ("path-followed" | "brief-understood")[];
                            /** @default [] */
                            met?: components["schemas"]["DeadlineKind"][];
                            parts: components["schemas"]["HandlingPart"][];
                        };
                        text: string;
                    }[];
                    frameworkId: components["schemas"]["TeamId"];
                    groups: {
                        id: string;
                        title: string;
                    }[];
                    /** @description Where its facts stand. */
                    source: string;
                    title: string;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        criteria: {
                            accepts: ("product" | "observation" | "witness-testimony" | "reflective-account" | "questioning" | "professional-discussion")[];
                            /** @description So many pieces of evidence must a verdict `met` name. */
                            atLeast: number;
                            /** @description The id of one of the groups. */
                            group: string;
                            id: string;
                            /** @description One of them must be an observation. */
                            observed: boolean;
                            /** @description Finds the person’s own cases; without it none is found. */
                            product?: {
                                /** @default [] */
                                holds: ("path-followed" | "brief-understood")[];
                                /** @default [] */
                                met: components["schemas"]["DeadlineKind"][];
                                parts: components["schemas"]["HandlingPart"][];
                            };
                            text: string;
                        }[];
                        frameworkId: components["schemas"]["TeamId"];
                        groups: {
                            id: string;
                            title: string;
                        }[];
                        /** @description Where its facts stand. */
                        source: string;
                        title: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listCompetenceRecords: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                /** @description `exercise`: made up to look at, which nothing else counts. Ask for it by name. */
                history?: "exercise";
                limit?: number;
                team?: components["schemas"]["TeamId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            counts: {
                                insufficient: number;
                                met: number;
                                "not-yet": number;
                            };
                            frameworkId: components["schemas"]["TeamId"];
                            /**
                             * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                             * @constant
                             */
                            history?: "exercise";
                            name: string;
                            openedAt: components["schemas"]["Instant"];
                            openedBy: string;
                            person: string;
                            recordId: components["schemas"]["CompetenceRecordId"];
                            team: components["schemas"]["TeamId"];
                            version: number;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    createCompetenceRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    frameworkId: components["schemas"]["TeamId"];
                    name: string;
                    /** @description Without it the record is your own. */
                    person?: string;
                    team: components["schemas"]["TeamId"];
                    version: number;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            insufficient: number;
                            met: number;
                            "not-yet": number;
                        };
                        frameworkId: components["schemas"]["TeamId"];
                        /**
                         * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                         * @constant
                         */
                        history?: "exercise";
                        name: string;
                        openedAt: components["schemas"]["Instant"];
                        openedBy: string;
                        person: string;
                        recordId: components["schemas"]["CompetenceRecordId"];
                        team: components["schemas"]["TeamId"];
                        version: number;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readCompetenceRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recordId: components["schemas"]["CompetenceRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompetenceRecord"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readCriterionVerdicts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                criterionId: string;
                recordId: components["schemas"]["CompetenceRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriterionVerdictsOutput"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    giveCriterionVerdict: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                criterionId: string;
                recordId: components["schemas"]["CompetenceRecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `second`: of another assessor, on the newest verdict of a criterion in the sample.
                     * @default first
                     * @enum {string}
                     */
                    as?: "first" | "second";
                    because: string;
                    /** @description What it rests on; each piece is of this criterion. */
                    evidence: components["schemas"]["EvidenceId"][];
                    /** @enum {string} */
                    verdict: "met" | "not-yet" | "insufficient";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriterionVerdictsOutput"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    addCompetenceEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                recordId: components["schemas"]["CompetenceRecordId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    criterion: string;
                    incidentIds: components["schemas"]["IncidentId"][];
                    /** @constant */
                    kind: "product";
                } | {
                    criteria: string[];
                    /** @constant */
                    kind: "observation";
                    /** @constant */
                    signed: true;
                    text: string;
                } | {
                    criteria: string[];
                    /** @constant */
                    kind: "witness-testimony";
                    /** @constant */
                    signed: true;
                    text: string;
                } | {
                    criteria: string[];
                    /** @constant */
                    kind: "reflective-account";
                    text: string;
                } | {
                    answer: string;
                    criteria: string[];
                    /** @constant */
                    kind: "questioning";
                    question: string;
                    /** @constant */
                    signed: true;
                } | {
                    answer: string;
                    criteria: string[];
                    /** @constant */
                    kind: "professional-discussion";
                    question: string;
                    /** @constant */
                    signed: true;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["Instant"];
                        by: string;
                        cases: {
                            closedAt: components["schemas"]["Instant"];
                            incidentId: components["schemas"]["IncidentId"];
                            incidentType: string;
                            parts: components["schemas"]["HandlingPart"][];
                            reference: components["schemas"]["Reference"];
                            shows: string[];
                        }[];
                        criteria: string[];
                        evidenceId: components["schemas"]["EvidenceId"];
                        /** @constant */
                        kind: "product";
                        recordId: components["schemas"]["CompetenceRecordId"];
                    } | {
                        at: components["schemas"]["Instant"];
                        by: string;
                        criteria: string[];
                        evidenceId: components["schemas"]["EvidenceId"];
                        /** @constant */
                        kind: "observation";
                        recordId: components["schemas"]["CompetenceRecordId"];
                        text: string;
                    } | {
                        at: components["schemas"]["Instant"];
                        by: string;
                        criteria: string[];
                        evidenceId: components["schemas"]["EvidenceId"];
                        /** @constant */
                        kind: "witness-testimony";
                        recordId: components["schemas"]["CompetenceRecordId"];
                        text: string;
                    } | {
                        at: components["schemas"]["Instant"];
                        by: string;
                        criteria: string[];
                        evidenceId: components["schemas"]["EvidenceId"];
                        /** @constant */
                        kind: "reflective-account";
                        recordId: components["schemas"]["CompetenceRecordId"];
                        text: string;
                    } | {
                        answer: string;
                        at: components["schemas"]["Instant"];
                        by: string;
                        criteria: string[];
                        evidenceId: components["schemas"]["EvidenceId"];
                        /** @constant */
                        kind: "questioning";
                        question: string;
                        recordId: components["schemas"]["CompetenceRecordId"];
                    } | {
                        answer: string;
                        at: components["schemas"]["Instant"];
                        by: string;
                        criteria: string[];
                        evidenceId: components["schemas"]["EvidenceId"];
                        /** @constant */
                        kind: "professional-discussion";
                        question: string;
                        recordId: components["schemas"]["CompetenceRecordId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    exportCompetenceRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                recordId: components["schemas"]["CompetenceRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record, every piece of evidence in it. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listOwnCases: {
        parameters: {
            query: {
                from: components["schemas"]["InstantText"];
                to: components["schemas"]["InstantText"];
            };
            header?: never;
            path: {
                recordId: components["schemas"]["CompetenceRecordId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description The last closed of them, at most 20. */
                            cases: {
                                closedAt: components["schemas"]["Instant"];
                                incidentId: components["schemas"]["IncidentId"];
                                incidentType: string;
                                parts: components["schemas"]["HandlingPart"][];
                                reference: components["schemas"]["Reference"];
                                shows: string[];
                            }[];
                            count: number;
                            criterion: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readComplaintSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintSettings"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    setComplaintSettings: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    calendar: {
                        /** @default [] */
                        changes?: {
                            /** @enum {string} */
                            change: "added" | "removed";
                            /** @example 2026-12-24 */
                            day: string & (unknown & unknown);
                            name: string;
                            /** @enum {string} */
                            nation: "england-and-wales" | "scotland" | "northern-ireland" | "ireland";
                            source: string;
                        }[];
                        /**
                         * @default {
                         *       "from": "09:00",
                         *       "to": "17:00"
                         *     }
                         * @example {
                         *       "from": "08:30",
                         *       "to": "16:30"
                         *     }
                         */
                        hours?: {
                            from: string;
                            to: string;
                        };
                        /**
                         * @example england-and-wales
                         * @enum {string}
                         */
                        nation: "england-and-wales" | "scotland" | "northern-ireland" | "ireland" | "any-uk" | "none";
                        /**
                         * @default [
                         *       "Mon",
                         *       "Tue",
                         *       "Wed",
                         *       "Thu",
                         *       "Fri"
                         *     ]
                         * @example [
                         *       "Mon",
                         *       "Tue",
                         *       "Wed",
                         *       "Thu"
                         *     ]
                         */
                        workingDays?: ("Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun")[];
                        zone: components["schemas"]["TimeZone"];
                    };
                    /**
                     * @description By whose rule complaints are counted; queries have figures of their own.
                     * @enum {string}
                     */
                    profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                    /** @description Who is told by e-mail of what is late: of one team, or of all. */
                    tell: {
                        /** Format: email */
                        email: string;
                        name: string;
                        team?: components["schemas"]["TeamId"];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintSettings"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listComplaints: {
        parameters: {
            query: {
                /** @description Only the one that this contact brought, open or closed. */
                contactId?: components["schemas"]["ContactId"];
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                /** @description `exercise`: made up to look at, which nothing else counts. Ask for it by name. */
                history?: "exercise";
                limit?: number;
                state?: "open" | "closed";
                team: components["schemas"]["TeamId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            assessed?: {
                                at: components["schemas"]["Instant"];
                                by: string;
                                safety: boolean;
                                /** @enum {string} */
                                severity: "low" | "medium" | "high";
                            };
                            attention: string[];
                            closed?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                /** @enum {string} */
                                why: "settled" | "no-further-step" | "withdrawn" | "deadlock";
                            };
                            complaintId: components["schemas"]["ComplaintId"];
                            concerns: string[];
                            contactId?: components["schemas"]["ContactId"];
                            first: {
                                answeredAt?: components["schemas"]["Instant"];
                                asked?: {
                                    at: components["schemas"]["Instant"];
                                    because: string;
                                    by: string;
                                    count: number;
                                };
                                extended: number;
                                finding?: {
                                    at: components["schemas"]["Instant"];
                                    because: string;
                                    by: string;
                                    finding: components["schemas"]["Finding"];
                                    lesson?: string;
                                    lessonFor?: string;
                                    remedy?: string;
                                };
                                handler?: string;
                                pauses?: {
                                    because: string;
                                    by: string;
                                    from: components["schemas"]["Instant"];
                                    to?: components["schemas"]["Instant"];
                                }[];
                                workedOn: string[];
                            };
                            follows?: components["schemas"]["ComplaintId"];
                            /**
                             * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                             * @constant
                             */
                            history?: "exercise";
                            incidentId?: components["schemas"]["IncidentId"];
                            independent?: {
                                body: string;
                                /** @example 2026-12-24 */
                                from?: string & (unknown & unknown);
                            };
                            kind: components["schemas"]["ComplaintKind"];
                            letters: {
                                enclosesPack?: boolean;
                                faults: string[];
                                letterId: components["schemas"]["LetterId"];
                                purpose: components["schemas"]["LetterPurpose"];
                                /** @enum {number} */
                                stage: 1 | 2;
                                /** @enum {string} */
                                state: "draft" | "ready" | "sent" | "by-post" | "posted";
                            }[];
                            limits: {
                                explained: string[];
                                /** @example 2026-12-24 */
                                lastDay: string & (unknown & unknown);
                                lateFrom: components["schemas"]["Instant"];
                                limit: components["schemas"]["ComplaintLimit"];
                                metAt?: components["schemas"]["Instant"];
                                moves: {
                                    at: components["schemas"]["Instant"];
                                    /** @example 2026-12-24 */
                                    from: string & (unknown & unknown);
                                    /** @example 2026-12-24 */
                                    to: string & (unknown & unknown);
                                    why: string;
                                }[];
                                pausedAt?: components["schemas"]["Instant"];
                                start: components["schemas"]["Instant"];
                                /** @enum {string} */
                                state: "open" | "late" | "met" | "met-late";
                                term: {
                                    count: number;
                                    /** @enum {string} */
                                    unit: "working-days" | "days" | "weeks";
                                };
                                toldAt?: components["schemas"]["Instant"];
                            }[];
                            loggedBy: string;
                            packs?: {
                                at: components["schemas"]["Instant"];
                                by: string;
                                /** @enum {string} */
                                how: "shown" | "enclosed";
                            }[];
                            /** @enum {string} */
                            profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                            receivedAt: components["schemas"]["Instant"];
                            reference: string;
                            /** @enum {string} */
                            relation: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                            second?: {
                                answeredAt?: components["schemas"]["Instant"];
                                asked?: {
                                    at: components["schemas"]["Instant"];
                                    because: string;
                                    by: string;
                                    count: number;
                                };
                                because: string;
                                extended: number;
                                finding?: {
                                    at: components["schemas"]["Instant"];
                                    because: string;
                                    by: string;
                                    finding: components["schemas"]["Finding"];
                                    lesson?: string;
                                    lessonFor?: string;
                                    remedy?: string;
                                };
                                handler?: string;
                                openedAt: components["schemas"]["Instant"];
                                pauses?: {
                                    because: string;
                                    by: string;
                                    from: components["schemas"]["Instant"];
                                    to?: components["schemas"]["Instant"];
                                }[];
                                workedOn: string[];
                            };
                            /** @enum {string} */
                            status: "logged" | "acknowledged" | "investigating" | "answered" | "second-stage" | "closed";
                            team: components["schemas"]["TeamId"];
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    logComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Users whom it is about: none of them handles it.
                     * @default []
                     */
                    concerns?: string[];
                    /** @description The contact that it came by: intake has the address to answer to. */
                    contactId?: components["schemas"]["ContactId"];
                    follows?: components["schemas"]["ComplaintId"];
                    incidentId?: components["schemas"]["IncidentId"];
                    kind: components["schemas"]["ComplaintKind"];
                    outcomeWanted?: string;
                    /** @enum {string} */
                    profile?: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                    /** @description When it reached us, if that was before now; its clock starts then. */
                    receivedAt?: components["schemas"]["InstantText"];
                    /**
                     * @default unknown
                     * @enum {string}
                     */
                    relation?: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                    /** @description Whether somebody may come to harm by what is complained about. */
                    safety: boolean;
                    /** @enum {string} */
                    severity: "low" | "medium" | "high";
                    team: components["schemas"]["TeamId"];
                    words: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessed?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            safety: boolean;
                            /** @enum {string} */
                            severity: "low" | "medium" | "high";
                        };
                        attention: string[];
                        closed?: {
                            at: components["schemas"]["Instant"];
                            because: string;
                            by: string;
                            /** @enum {string} */
                            why: "settled" | "no-further-step" | "withdrawn" | "deadlock";
                        };
                        complaintId: components["schemas"]["ComplaintId"];
                        concerns: string[];
                        contactId?: components["schemas"]["ContactId"];
                        first: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        follows?: components["schemas"]["ComplaintId"];
                        /**
                         * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                         * @constant
                         */
                        history?: "exercise";
                        incidentId?: components["schemas"]["IncidentId"];
                        independent?: {
                            body: string;
                            /** @example 2026-12-24 */
                            from?: string & (unknown & unknown);
                        };
                        kind: components["schemas"]["ComplaintKind"];
                        letters: {
                            enclosesPack?: boolean;
                            faults: string[];
                            letterId: components["schemas"]["LetterId"];
                            purpose: components["schemas"]["LetterPurpose"];
                            /** @enum {number} */
                            stage: 1 | 2;
                            /** @enum {string} */
                            state: "draft" | "ready" | "sent" | "by-post" | "posted";
                        }[];
                        limits: {
                            explained: string[];
                            /** @example 2026-12-24 */
                            lastDay: string & (unknown & unknown);
                            lateFrom: components["schemas"]["Instant"];
                            limit: components["schemas"]["ComplaintLimit"];
                            metAt?: components["schemas"]["Instant"];
                            moves: {
                                at: components["schemas"]["Instant"];
                                /** @example 2026-12-24 */
                                from: string & (unknown & unknown);
                                /** @example 2026-12-24 */
                                to: string & (unknown & unknown);
                                why: string;
                            }[];
                            pausedAt?: components["schemas"]["Instant"];
                            start: components["schemas"]["Instant"];
                            /** @enum {string} */
                            state: "open" | "late" | "met" | "met-late";
                            term: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                            toldAt?: components["schemas"]["Instant"];
                        }[];
                        loggedBy: string;
                        packs?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            /** @enum {string} */
                            how: "shown" | "enclosed";
                        }[];
                        /** @enum {string} */
                        profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                        receivedAt: components["schemas"]["Instant"];
                        reference: string;
                        /** @enum {string} */
                        relation: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                        second?: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            because: string;
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            openedAt: components["schemas"]["Instant"];
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        /** @enum {string} */
                        status: "logged" | "acknowledged" | "investigating" | "answered" | "second-stage" | "closed";
                        team: components["schemas"]["TeamId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readComplaint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                complaintId: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Complaint"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    assessComplaint: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    concerns?: string[];
                    incidentId?: components["schemas"]["IncidentId"];
                    kind?: components["schemas"]["ComplaintKind"];
                    outcomeWanted?: string;
                    /** @enum {string} */
                    profile?: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                    /** @enum {string} */
                    relation?: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                    safety?: boolean;
                    /** @enum {string} */
                    severity?: "low" | "medium" | "high";
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessed?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            safety: boolean;
                            /** @enum {string} */
                            severity: "low" | "medium" | "high";
                        };
                        attention: string[];
                        closed?: {
                            at: components["schemas"]["Instant"];
                            because: string;
                            by: string;
                            /** @enum {string} */
                            why: "settled" | "no-further-step" | "withdrawn" | "deadlock";
                        };
                        complaintId: components["schemas"]["ComplaintId"];
                        concerns: string[];
                        contactId?: components["schemas"]["ContactId"];
                        first: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        follows?: components["schemas"]["ComplaintId"];
                        /**
                         * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                         * @constant
                         */
                        history?: "exercise";
                        incidentId?: components["schemas"]["IncidentId"];
                        independent?: {
                            body: string;
                            /** @example 2026-12-24 */
                            from?: string & (unknown & unknown);
                        };
                        kind: components["schemas"]["ComplaintKind"];
                        letters: {
                            enclosesPack?: boolean;
                            faults: string[];
                            letterId: components["schemas"]["LetterId"];
                            purpose: components["schemas"]["LetterPurpose"];
                            /** @enum {number} */
                            stage: 1 | 2;
                            /** @enum {string} */
                            state: "draft" | "ready" | "sent" | "by-post" | "posted";
                        }[];
                        limits: {
                            explained: string[];
                            /** @example 2026-12-24 */
                            lastDay: string & (unknown & unknown);
                            lateFrom: components["schemas"]["Instant"];
                            limit: components["schemas"]["ComplaintLimit"];
                            metAt?: components["schemas"]["Instant"];
                            moves: {
                                at: components["schemas"]["Instant"];
                                /** @example 2026-12-24 */
                                from: string & (unknown & unknown);
                                /** @example 2026-12-24 */
                                to: string & (unknown & unknown);
                                why: string;
                            }[];
                            pausedAt?: components["schemas"]["Instant"];
                            start: components["schemas"]["Instant"];
                            /** @enum {string} */
                            state: "open" | "late" | "met" | "met-late";
                            term: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                            toldAt?: components["schemas"]["Instant"];
                        }[];
                        loggedBy: string;
                        packs?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            /** @enum {string} */
                            how: "shown" | "enclosed";
                        }[];
                        /** @enum {string} */
                        profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                        receivedAt: components["schemas"]["Instant"];
                        reference: string;
                        /** @enum {string} */
                        relation: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                        second?: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            because: string;
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            openedAt: components["schemas"]["Instant"];
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        /** @enum {string} */
                        status: "logged" | "acknowledged" | "investigating" | "answered" | "second-stage" | "closed";
                        team: components["schemas"]["TeamId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    closeComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                    /** @enum {string} */
                    why: "settled" | "no-further-step" | "withdrawn";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessed?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            safety: boolean;
                            /** @enum {string} */
                            severity: "low" | "medium" | "high";
                        };
                        attention: string[];
                        closed?: {
                            at: components["schemas"]["Instant"];
                            because: string;
                            by: string;
                            /** @enum {string} */
                            why: "settled" | "no-further-step" | "withdrawn" | "deadlock";
                        };
                        complaintId: components["schemas"]["ComplaintId"];
                        concerns: string[];
                        contactId?: components["schemas"]["ContactId"];
                        first: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        follows?: components["schemas"]["ComplaintId"];
                        /**
                         * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                         * @constant
                         */
                        history?: "exercise";
                        incidentId?: components["schemas"]["IncidentId"];
                        independent?: {
                            body: string;
                            /** @example 2026-12-24 */
                            from?: string & (unknown & unknown);
                        };
                        kind: components["schemas"]["ComplaintKind"];
                        letters: {
                            enclosesPack?: boolean;
                            faults: string[];
                            letterId: components["schemas"]["LetterId"];
                            purpose: components["schemas"]["LetterPurpose"];
                            /** @enum {number} */
                            stage: 1 | 2;
                            /** @enum {string} */
                            state: "draft" | "ready" | "sent" | "by-post" | "posted";
                        }[];
                        limits: {
                            explained: string[];
                            /** @example 2026-12-24 */
                            lastDay: string & (unknown & unknown);
                            lateFrom: components["schemas"]["Instant"];
                            limit: components["schemas"]["ComplaintLimit"];
                            metAt?: components["schemas"]["Instant"];
                            moves: {
                                at: components["schemas"]["Instant"];
                                /** @example 2026-12-24 */
                                from: string & (unknown & unknown);
                                /** @example 2026-12-24 */
                                to: string & (unknown & unknown);
                                why: string;
                            }[];
                            pausedAt?: components["schemas"]["Instant"];
                            start: components["schemas"]["Instant"];
                            /** @enum {string} */
                            state: "open" | "late" | "met" | "met-late";
                            term: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                            toldAt?: components["schemas"]["Instant"];
                        }[];
                        loggedBy: string;
                        packs?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            /** @enum {string} */
                            how: "shown" | "enclosed";
                        }[];
                        /** @enum {string} */
                        profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                        receivedAt: components["schemas"]["Instant"];
                        reference: string;
                        /** @enum {string} */
                        relation: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                        second?: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            because: string;
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            openedAt: components["schemas"]["Instant"];
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        /** @enum {string} */
                        status: "logged" | "acknowledged" | "investigating" | "answered" | "second-stage" | "closed";
                        team: components["schemas"]["TeamId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readEvidencePack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                complaintId: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pack. It says what it leaves out. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    extendComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                    count: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessed?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            safety: boolean;
                            /** @enum {string} */
                            severity: "low" | "medium" | "high";
                        };
                        attention: string[];
                        closed?: {
                            at: components["schemas"]["Instant"];
                            because: string;
                            by: string;
                            /** @enum {string} */
                            why: "settled" | "no-further-step" | "withdrawn" | "deadlock";
                        };
                        complaintId: components["schemas"]["ComplaintId"];
                        concerns: string[];
                        contactId?: components["schemas"]["ContactId"];
                        first: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        follows?: components["schemas"]["ComplaintId"];
                        /**
                         * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                         * @constant
                         */
                        history?: "exercise";
                        incidentId?: components["schemas"]["IncidentId"];
                        independent?: {
                            body: string;
                            /** @example 2026-12-24 */
                            from?: string & (unknown & unknown);
                        };
                        kind: components["schemas"]["ComplaintKind"];
                        letters: {
                            enclosesPack?: boolean;
                            faults: string[];
                            letterId: components["schemas"]["LetterId"];
                            purpose: components["schemas"]["LetterPurpose"];
                            /** @enum {number} */
                            stage: 1 | 2;
                            /** @enum {string} */
                            state: "draft" | "ready" | "sent" | "by-post" | "posted";
                        }[];
                        limits: {
                            explained: string[];
                            /** @example 2026-12-24 */
                            lastDay: string & (unknown & unknown);
                            lateFrom: components["schemas"]["Instant"];
                            limit: components["schemas"]["ComplaintLimit"];
                            metAt?: components["schemas"]["Instant"];
                            moves: {
                                at: components["schemas"]["Instant"];
                                /** @example 2026-12-24 */
                                from: string & (unknown & unknown);
                                /** @example 2026-12-24 */
                                to: string & (unknown & unknown);
                                why: string;
                            }[];
                            pausedAt?: components["schemas"]["Instant"];
                            start: components["schemas"]["Instant"];
                            /** @enum {string} */
                            state: "open" | "late" | "met" | "met-late";
                            term: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                            toldAt?: components["schemas"]["Instant"];
                        }[];
                        loggedBy: string;
                        packs?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            /** @enum {string} */
                            how: "shown" | "enclosed";
                        }[];
                        /** @enum {string} */
                        profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                        receivedAt: components["schemas"]["Instant"];
                        reference: string;
                        /** @enum {string} */
                        relation: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                        second?: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            because: string;
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            openedAt: components["schemas"]["Instant"];
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        /** @enum {string} */
                        status: "logged" | "acknowledged" | "investigating" | "answered" | "second-stage" | "closed";
                        team: components["schemas"]["TeamId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    recordFinding: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                    finding: components["schemas"]["Finding"];
                    lesson?: string;
                    /** @description A user to whom support is proposed from it; without, it is a lesson of the team. */
                    lessonFor?: string;
                    remedy?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessed?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            safety: boolean;
                            /** @enum {string} */
                            severity: "low" | "medium" | "high";
                        };
                        attention: string[];
                        closed?: {
                            at: components["schemas"]["Instant"];
                            because: string;
                            by: string;
                            /** @enum {string} */
                            why: "settled" | "no-further-step" | "withdrawn" | "deadlock";
                        };
                        complaintId: components["schemas"]["ComplaintId"];
                        concerns: string[];
                        contactId?: components["schemas"]["ContactId"];
                        first: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        follows?: components["schemas"]["ComplaintId"];
                        /**
                         * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                         * @constant
                         */
                        history?: "exercise";
                        incidentId?: components["schemas"]["IncidentId"];
                        independent?: {
                            body: string;
                            /** @example 2026-12-24 */
                            from?: string & (unknown & unknown);
                        };
                        kind: components["schemas"]["ComplaintKind"];
                        letters: {
                            enclosesPack?: boolean;
                            faults: string[];
                            letterId: components["schemas"]["LetterId"];
                            purpose: components["schemas"]["LetterPurpose"];
                            /** @enum {number} */
                            stage: 1 | 2;
                            /** @enum {string} */
                            state: "draft" | "ready" | "sent" | "by-post" | "posted";
                        }[];
                        limits: {
                            explained: string[];
                            /** @example 2026-12-24 */
                            lastDay: string & (unknown & unknown);
                            lateFrom: components["schemas"]["Instant"];
                            limit: components["schemas"]["ComplaintLimit"];
                            metAt?: components["schemas"]["Instant"];
                            moves: {
                                at: components["schemas"]["Instant"];
                                /** @example 2026-12-24 */
                                from: string & (unknown & unknown);
                                /** @example 2026-12-24 */
                                to: string & (unknown & unknown);
                                why: string;
                            }[];
                            pausedAt?: components["schemas"]["Instant"];
                            start: components["schemas"]["Instant"];
                            /** @enum {string} */
                            state: "open" | "late" | "met" | "met-late";
                            term: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                            toldAt?: components["schemas"]["Instant"];
                        }[];
                        loggedBy: string;
                        packs?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            /** @enum {string} */
                            how: "shown" | "enclosed";
                        }[];
                        /** @enum {string} */
                        profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                        receivedAt: components["schemas"]["Instant"];
                        reference: string;
                        /** @enum {string} */
                        relation: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                        second?: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            because: string;
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            openedAt: components["schemas"]["Instant"];
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        /** @enum {string} */
                        status: "logged" | "acknowledged" | "investigating" | "answered" | "second-stage" | "closed";
                        team: components["schemas"]["TeamId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    investigateComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    handler?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessed?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            safety: boolean;
                            /** @enum {string} */
                            severity: "low" | "medium" | "high";
                        };
                        attention: string[];
                        closed?: {
                            at: components["schemas"]["Instant"];
                            because: string;
                            by: string;
                            /** @enum {string} */
                            why: "settled" | "no-further-step" | "withdrawn" | "deadlock";
                        };
                        complaintId: components["schemas"]["ComplaintId"];
                        concerns: string[];
                        contactId?: components["schemas"]["ContactId"];
                        first: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        follows?: components["schemas"]["ComplaintId"];
                        /**
                         * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                         * @constant
                         */
                        history?: "exercise";
                        incidentId?: components["schemas"]["IncidentId"];
                        independent?: {
                            body: string;
                            /** @example 2026-12-24 */
                            from?: string & (unknown & unknown);
                        };
                        kind: components["schemas"]["ComplaintKind"];
                        letters: {
                            enclosesPack?: boolean;
                            faults: string[];
                            letterId: components["schemas"]["LetterId"];
                            purpose: components["schemas"]["LetterPurpose"];
                            /** @enum {number} */
                            stage: 1 | 2;
                            /** @enum {string} */
                            state: "draft" | "ready" | "sent" | "by-post" | "posted";
                        }[];
                        limits: {
                            explained: string[];
                            /** @example 2026-12-24 */
                            lastDay: string & (unknown & unknown);
                            lateFrom: components["schemas"]["Instant"];
                            limit: components["schemas"]["ComplaintLimit"];
                            metAt?: components["schemas"]["Instant"];
                            moves: {
                                at: components["schemas"]["Instant"];
                                /** @example 2026-12-24 */
                                from: string & (unknown & unknown);
                                /** @example 2026-12-24 */
                                to: string & (unknown & unknown);
                                why: string;
                            }[];
                            pausedAt?: components["schemas"]["Instant"];
                            start: components["schemas"]["Instant"];
                            /** @enum {string} */
                            state: "open" | "late" | "met" | "met-late";
                            term: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                            toldAt?: components["schemas"]["Instant"];
                        }[];
                        loggedBy: string;
                        packs?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            /** @enum {string} */
                            how: "shown" | "enclosed";
                        }[];
                        /** @enum {string} */
                        profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                        receivedAt: components["schemas"]["Instant"];
                        reference: string;
                        /** @enum {string} */
                        relation: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                        second?: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            because: string;
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            openedAt: components["schemas"]["Instant"];
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        /** @enum {string} */
                        status: "logged" | "acknowledged" | "investigating" | "answered" | "second-stage" | "closed";
                        team: components["schemas"]["TeamId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    draftLetter: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Whether the evidence pack goes with it: attached to its mail, or printed where it is posted. */
                    enclosePack?: boolean;
                    purpose: components["schemas"]["LetterPurpose"];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                complaintId: components["schemas"]["ComplaintId"];
                letterId: components["schemas"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    changeLetter: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
                letterId: components["schemas"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    subject?: string;
                    text?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    recordPosting: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
                letterId: components["schemas"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    sendLetter: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
                letterId: components["schemas"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letter"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    pauseComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessed?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            safety: boolean;
                            /** @enum {string} */
                            severity: "low" | "medium" | "high";
                        };
                        attention: string[];
                        closed?: {
                            at: components["schemas"]["Instant"];
                            because: string;
                            by: string;
                            /** @enum {string} */
                            why: "settled" | "no-further-step" | "withdrawn" | "deadlock";
                        };
                        complaintId: components["schemas"]["ComplaintId"];
                        concerns: string[];
                        contactId?: components["schemas"]["ContactId"];
                        first: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        follows?: components["schemas"]["ComplaintId"];
                        /**
                         * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                         * @constant
                         */
                        history?: "exercise";
                        incidentId?: components["schemas"]["IncidentId"];
                        independent?: {
                            body: string;
                            /** @example 2026-12-24 */
                            from?: string & (unknown & unknown);
                        };
                        kind: components["schemas"]["ComplaintKind"];
                        letters: {
                            enclosesPack?: boolean;
                            faults: string[];
                            letterId: components["schemas"]["LetterId"];
                            purpose: components["schemas"]["LetterPurpose"];
                            /** @enum {number} */
                            stage: 1 | 2;
                            /** @enum {string} */
                            state: "draft" | "ready" | "sent" | "by-post" | "posted";
                        }[];
                        limits: {
                            explained: string[];
                            /** @example 2026-12-24 */
                            lastDay: string & (unknown & unknown);
                            lateFrom: components["schemas"]["Instant"];
                            limit: components["schemas"]["ComplaintLimit"];
                            metAt?: components["schemas"]["Instant"];
                            moves: {
                                at: components["schemas"]["Instant"];
                                /** @example 2026-12-24 */
                                from: string & (unknown & unknown);
                                /** @example 2026-12-24 */
                                to: string & (unknown & unknown);
                                why: string;
                            }[];
                            pausedAt?: components["schemas"]["Instant"];
                            start: components["schemas"]["Instant"];
                            /** @enum {string} */
                            state: "open" | "late" | "met" | "met-late";
                            term: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                            toldAt?: components["schemas"]["Instant"];
                        }[];
                        loggedBy: string;
                        packs?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            /** @enum {string} */
                            how: "shown" | "enclosed";
                        }[];
                        /** @enum {string} */
                        profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                        receivedAt: components["schemas"]["Instant"];
                        reference: string;
                        /** @enum {string} */
                        relation: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                        second?: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            because: string;
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            openedAt: components["schemas"]["Instant"];
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        /** @enum {string} */
                        status: "logged" | "acknowledged" | "investigating" | "answered" | "second-stage" | "closed";
                        team: components["schemas"]["TeamId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    resumeComplaint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessed?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            safety: boolean;
                            /** @enum {string} */
                            severity: "low" | "medium" | "high";
                        };
                        attention: string[];
                        closed?: {
                            at: components["schemas"]["Instant"];
                            because: string;
                            by: string;
                            /** @enum {string} */
                            why: "settled" | "no-further-step" | "withdrawn" | "deadlock";
                        };
                        complaintId: components["schemas"]["ComplaintId"];
                        concerns: string[];
                        contactId?: components["schemas"]["ContactId"];
                        first: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        follows?: components["schemas"]["ComplaintId"];
                        /**
                         * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                         * @constant
                         */
                        history?: "exercise";
                        incidentId?: components["schemas"]["IncidentId"];
                        independent?: {
                            body: string;
                            /** @example 2026-12-24 */
                            from?: string & (unknown & unknown);
                        };
                        kind: components["schemas"]["ComplaintKind"];
                        letters: {
                            enclosesPack?: boolean;
                            faults: string[];
                            letterId: components["schemas"]["LetterId"];
                            purpose: components["schemas"]["LetterPurpose"];
                            /** @enum {number} */
                            stage: 1 | 2;
                            /** @enum {string} */
                            state: "draft" | "ready" | "sent" | "by-post" | "posted";
                        }[];
                        limits: {
                            explained: string[];
                            /** @example 2026-12-24 */
                            lastDay: string & (unknown & unknown);
                            lateFrom: components["schemas"]["Instant"];
                            limit: components["schemas"]["ComplaintLimit"];
                            metAt?: components["schemas"]["Instant"];
                            moves: {
                                at: components["schemas"]["Instant"];
                                /** @example 2026-12-24 */
                                from: string & (unknown & unknown);
                                /** @example 2026-12-24 */
                                to: string & (unknown & unknown);
                                why: string;
                            }[];
                            pausedAt?: components["schemas"]["Instant"];
                            start: components["schemas"]["Instant"];
                            /** @enum {string} */
                            state: "open" | "late" | "met" | "met-late";
                            term: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                            toldAt?: components["schemas"]["Instant"];
                        }[];
                        loggedBy: string;
                        packs?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            /** @enum {string} */
                            how: "shown" | "enclosed";
                        }[];
                        /** @enum {string} */
                        profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                        receivedAt: components["schemas"]["Instant"];
                        reference: string;
                        /** @enum {string} */
                        relation: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                        second?: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            because: string;
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            openedAt: components["schemas"]["Instant"];
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        /** @enum {string} */
                        status: "logged" | "acknowledged" | "investigating" | "answered" | "second-stage" | "closed";
                        team: components["schemas"]["TeamId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    openSecondStage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                complaintId: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                    handler?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assessed?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            safety: boolean;
                            /** @enum {string} */
                            severity: "low" | "medium" | "high";
                        };
                        attention: string[];
                        closed?: {
                            at: components["schemas"]["Instant"];
                            because: string;
                            by: string;
                            /** @enum {string} */
                            why: "settled" | "no-further-step" | "withdrawn" | "deadlock";
                        };
                        complaintId: components["schemas"]["ComplaintId"];
                        concerns: string[];
                        contactId?: components["schemas"]["ContactId"];
                        first: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        follows?: components["schemas"]["ComplaintId"];
                        /**
                         * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                         * @constant
                         */
                        history?: "exercise";
                        incidentId?: components["schemas"]["IncidentId"];
                        independent?: {
                            body: string;
                            /** @example 2026-12-24 */
                            from?: string & (unknown & unknown);
                        };
                        kind: components["schemas"]["ComplaintKind"];
                        letters: {
                            enclosesPack?: boolean;
                            faults: string[];
                            letterId: components["schemas"]["LetterId"];
                            purpose: components["schemas"]["LetterPurpose"];
                            /** @enum {number} */
                            stage: 1 | 2;
                            /** @enum {string} */
                            state: "draft" | "ready" | "sent" | "by-post" | "posted";
                        }[];
                        limits: {
                            explained: string[];
                            /** @example 2026-12-24 */
                            lastDay: string & (unknown & unknown);
                            lateFrom: components["schemas"]["Instant"];
                            limit: components["schemas"]["ComplaintLimit"];
                            metAt?: components["schemas"]["Instant"];
                            moves: {
                                at: components["schemas"]["Instant"];
                                /** @example 2026-12-24 */
                                from: string & (unknown & unknown);
                                /** @example 2026-12-24 */
                                to: string & (unknown & unknown);
                                why: string;
                            }[];
                            pausedAt?: components["schemas"]["Instant"];
                            start: components["schemas"]["Instant"];
                            /** @enum {string} */
                            state: "open" | "late" | "met" | "met-late";
                            term: {
                                count: number;
                                /** @enum {string} */
                                unit: "working-days" | "days" | "weeks";
                            };
                            toldAt?: components["schemas"]["Instant"];
                        }[];
                        loggedBy: string;
                        packs?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            /** @enum {string} */
                            how: "shown" | "enclosed";
                        }[];
                        /** @enum {string} */
                        profile: "lgsco" | "fca" | "fca-payments" | "ofcom" | "moj-offender-data" | "in-house" | "query";
                        receivedAt: components["schemas"]["Instant"];
                        reference: string;
                        /** @enum {string} */
                        relation: "public" | "customer" | "colleague" | "relative-of-colleague" | "unknown";
                        second?: {
                            answeredAt?: components["schemas"]["Instant"];
                            asked?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                count: number;
                            };
                            because: string;
                            extended: number;
                            finding?: {
                                at: components["schemas"]["Instant"];
                                because: string;
                                by: string;
                                finding: components["schemas"]["Finding"];
                                lesson?: string;
                                lessonFor?: string;
                                remedy?: string;
                            };
                            handler?: string;
                            openedAt: components["schemas"]["Instant"];
                            pauses?: {
                                because: string;
                                by: string;
                                from: components["schemas"]["Instant"];
                                to?: components["schemas"]["Instant"];
                            }[];
                            workedOn: string[];
                        };
                        /** @enum {string} */
                        status: "logged" | "acknowledged" | "investigating" | "answered" | "second-stage" | "closed";
                        team: components["schemas"]["TeamId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                class?: components["schemas"]["ContactClass"];
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
                queue?: components["schemas"]["TeamId"];
                status?: "ringing" | "in-progress" | "completed" | "end-not-reported";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Contact"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    caller?: {
                        name?: string;
                        sender?: string;
                        words?: string;
                    };
                    channel: components["schemas"]["ContactChannel"];
                    sourceId: components["schemas"]["SourceId"];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readCaller: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caller"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    eraseCaller: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                contactId: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        callerErased?: {
                            at: components["schemas"]["Instant"];
                            by: string;
                        };
                        channel: components["schemas"]["ContactChannel"];
                        class: components["schemas"]["ContactClass"];
                        classified?: {
                            at: components["schemas"]["Instant"];
                            because?: string;
                            by: string;
                        };
                        contactId: components["schemas"]["ContactId"];
                        durationSeconds?: number;
                        /** @enum {string} */
                        ending?: "busy" | "failed" | "no-answer" | "canceled";
                        /** @constant */
                        exercise?: true;
                        incident?: {
                            as?: components["schemas"]["LinkedAs"];
                            incidentId: components["schemas"]["IncidentId"];
                            reference: components["schemas"]["Reference"];
                            /** @enum {string} */
                            reportedBy: "agent" | "source";
                        };
                        legs?: {
                            callId: string;
                            /** @enum {string} */
                            ending?: "busy" | "failed" | "no-answer" | "canceled";
                            progress: components["schemas"]["ContactProgress"];
                        }[];
                        occurredAt?: components["schemas"]["Instant"];
                        pressed?: string;
                        /** @enum {string} */
                        progress: "ringing" | "in-progress" | "completed" | "end-not-reported";
                        queue: components["schemas"]["TeamId"];
                        receivedAt: components["schemas"]["Instant"];
                        /** @enum {string} */
                        sender: "given" | "withheld" | "unknown";
                        sourceId: components["schemas"]["SourceId"];
                        team: components["schemas"]["TeamId"];
                        toCorrect?: {
                            correctAt: string;
                            incidentId: components["schemas"]["IncidentId"];
                            texts: {
                                field: components["schemas"]["CorrectedField"];
                                text: string;
                            }[];
                        };
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listCallerLooks: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                contactId: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            requestId: string;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    classifyContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                contactId: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because?: string;
                    class: components["schemas"]["ContactClass"];
                    /** @description Of a query or complaint: the incident that it speaks of. */
                    incidentId?: components["schemas"]["IncidentId"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                contactId: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    access?: string;
                    because?: string;
                    casualties?: string;
                    emergencyServices?: string;
                    hazards?: string;
                    incidentType?: string;
                    place?: string;
                    separateBecause?: string;
                    summary?: string;
                    zone?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    reportIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                contactId: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    access?: string;
                    casualties?: string;
                    emergencyServices?: string;
                    /** @default [] */
                    hazards?: string[];
                    incidentType: components["schemas"]["TeamId"];
                    place: {
                        coordinates?: {
                            latitude: number;
                            longitude: number;
                        };
                        text: string;
                        zone: components["schemas"]["TeamId"];
                    };
                    separateBecause?: string;
                    summary: string;
                } | {
                    incidentId: components["schemas"]["IncidentId"];
                    summary?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: components["schemas"]["IncidentId"];
                        reference: components["schemas"]["Reference"];
                    };
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: components["schemas"]["IncidentId"];
                        reference: components["schemas"]["Reference"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    startExercise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    access?: string;
                    casualties?: string;
                    emergencyServices?: string;
                    /** @default [] */
                    hazards?: string[];
                    incidentType: components["schemas"]["TeamId"];
                    place?: {
                        coordinates?: {
                            latitude: number;
                            longitude: number;
                        };
                        text: string;
                        zone: components["schemas"]["TeamId"];
                    };
                    summary?: string;
                    team: components["schemas"]["TeamId"];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: components["schemas"]["IncidentId"];
                        reference: components["schemas"]["Reference"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    endExercise: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readBaseline: {
        parameters: {
            query: {
                deadline?: components["schemas"]["DeadlineKind"];
                from: components["schemas"]["InstantText"];
                grade?: components["schemas"]["DeviationGrade"];
                kind: "targets-met" | "within" | "no-deviation";
                measure?: "report" | "triage" | "dispatch" | "accept" | "understand" | "arrive" | "resolve";
                seconds?: number;
                team: components["schemas"]["TeamId"];
                to: components["schemas"]["InstantText"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Baseline"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listImprovements: {
        parameters: {
            query: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                /** @description `exercise`: made up to look at, which nothing else counts. Ask for it by name. */
                history?: "exercise";
                limit?: number;
                team: components["schemas"]["TeamId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Improvement"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    takeUpImprovement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action: string;
                    baseline: {
                        /** @example 2026-01-05T00:00:00Z */
                        from: components["schemas"]["InstantText"];
                        /** @example 2026-01-12T00:00:00Z */
                        to: components["schemas"]["InstantText"];
                    };
                    /** @description The check looks at as long a time as the baseline, up to this moment. */
                    checkAt: components["schemas"]["InstantText"];
                    /** @description By how many percentage points the share is to rise at least. */
                    expectedPoints: number;
                    finding: string;
                    /** @description The incident whose review led to it. */
                    incidentId?: components["schemas"]["IncidentId"];
                    lead: {
                        /** Format: email */
                        email: string;
                        name: string;
                    };
                    metric: {
                        deadline?: components["schemas"]["DeadlineKind"];
                        /** @constant */
                        kind: "targets-met";
                    } | {
                        /** @constant */
                        kind: "within";
                        /** @enum {string} */
                        measure: "report" | "triage" | "dispatch" | "accept" | "understand" | "arrive" | "resolve";
                        seconds: number;
                    } | {
                        grade?: components["schemas"]["DeviationGrade"];
                        /** @constant */
                        kind: "no-deviation";
                    };
                    owner: {
                        /** Format: email */
                        email: string;
                        name: string;
                    };
                    team: components["schemas"]["TeamId"];
                    title: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Improvement"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readImprovement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                improvementId: components["schemas"]["ImprovementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Improvement"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    changeImprovement: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                improvementId: components["schemas"]["ImprovementId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    action?: string;
                    lead?: {
                        /** Format: email */
                        email: string;
                        name: string;
                    };
                    owner?: {
                        /** Format: email */
                        email: string;
                        name: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Improvement"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    putOffCheck: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                improvementId: components["schemas"]["ImprovementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                    checkAt: components["schemas"]["InstantText"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Improvement"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    withdrawImprovement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                improvementId: components["schemas"]["ImprovementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Improvement"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listIncidentReviews: {
        parameters: {
            query: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
                state?: "due" | "written";
                team: components["schemas"]["TeamId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["IncidentReview"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readIncidentReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentReview"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    writeIncidentReview: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    actions: string[];
                    decisions: string[];
                    facts: string[];
                    helped: string[];
                    hindered: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentReview"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                /** @description With status=closed or rejected: ended at or after. */
                from?: components["schemas"]["InstantText"];
                limit?: number;
                priority?: components["schemas"]["Priority"];
                /** @description As it was told, open or closed; O for 0, I and L for 1, spaces and case do not matter. */
                reference?: string;
                /** @description Without it: what is unfinished. */
                status?: "awaiting-report" | "reported" | "assessing" | "assessed" | "rejected" | "dispatched" | "resolved" | "closed";
                team?: components["schemas"]["TeamId"];
                /** @description With status=closed or rejected: ended before. */
                to?: components["schemas"]["InstantText"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The list has what was saved up to this time; what came later may be missing. Normally up to a minute old; minutes old if the board stands still. Absent with a reference, which is looked up as it is now. */
                        asOf?: components["schemas"]["Instant"];
                        items: {
                            exercise: boolean;
                            finishedAt?: components["schemas"]["Instant"];
                            happened?: string;
                            incidentId: components["schemas"]["IncidentId"];
                            incidentType?: components["schemas"]["TeamId"];
                            missedDeadlines: number;
                            neededAt: components["schemas"]["Instant"];
                            neededFor: components["schemas"]["DeadlineKind"] | "closing" | "report";
                            personFirst?: string;
                            place?: string;
                            priority?: components["schemas"]["Priority"];
                            reference?: components["schemas"]["Reference"];
                            reportedAt?: components["schemas"]["Instant"];
                            sourceId?: components["schemas"]["SourceId"];
                            /** @enum {string} */
                            status: "awaiting-report" | "reported" | "assessing" | "assessed" | "rejected" | "dispatched" | "resolved" | "closed";
                            team?: components["schemas"]["TeamId"];
                            unfilled?: number;
                            unknownZone?: components["schemas"]["TeamId"];
                            zone?: components["schemas"]["TeamId"];
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readIncident: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readAssessment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    answerQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: components["schemas"]["TeamId"];
                    note?: string;
                    question: components["schemas"]["TeamId"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    stepBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listMoreSteps: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            answered?: string;
                            asked?: string;
                            number: number;
                            step: components["schemas"]["PathStep"];
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    overrideDecision: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    kind: "skip";
                    question: components["schemas"]["TeamId"];
                    reason: string;
                } | {
                    /** @constant */
                    kind: "outcome";
                    outcome: components["schemas"]["TeamId"];
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listAssignments: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Assignment"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    createAssignments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    picks: {
                        reason?: string;
                        resourceId: components["schemas"]["ResourceId"];
                        role: components["schemas"]["TeamId"];
                    }[];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assignments: components["schemas"]["Assignment"][];
                        results: ({
                            assignmentId: components["schemas"]["AssignmentId"];
                            resource: components["schemas"]["ResourceRef"];
                            /** @constant */
                            result: "offered";
                            role: components["schemas"]["TeamId"];
                        } | {
                            because: string;
                            resourceId: components["schemas"]["ResourceId"];
                            /** @constant */
                            result: "refused";
                            role: components["schemas"]["TeamId"];
                            rule: string;
                        })[];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    closeIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    disposition: components["schemas"]["Disposition"];
                    /** @description Why it was closed so; required with cancelled, unfounded and duplicate. */
                    note?: string;
                    override?: {
                        reason: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readConformance: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conformance"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readReportedWords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportedWords"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    correctIncident: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    access?: string;
                    because: string;
                    casualties?: string;
                    emergencyServices?: string;
                    place?: {
                        text: string;
                    };
                    summary?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incident: components["schemas"]["IncidentFacts"];
                        incidentId: components["schemas"]["IncidentId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readMobilisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mobilisation"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    noteIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
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
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        assignmentId?: components["schemas"]["AssignmentId"];
                        at: components["schemas"]["Instant"];
                        by: string;
                        happenedAt?: components["schemas"]["Instant"];
                        howKnown?: components["schemas"]["HowKnown"];
                        kind: string;
                        what: string;
                        who: components["schemas"]["Actor"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            answeredBy?: components["schemas"]["NotificationChannel"];
                            assignmentId: components["schemas"]["AssignmentId"];
                            channels: {
                                /** @description Since when, or when it is planned for. */
                                at: components["schemas"]["Instant"];
                                channel: components["schemas"]["NotificationChannel"];
                                /**
                                 * @description `delivered` is not accepted; `unknown`: the provider did not say whether it took the message.
                                 * @enum {string}
                                 */
                                state: "planned" | "requested" | "sent" | "delivered" | "unknown" | "to-be-sent-again" | "failed";
                                /** @description What the provider said against it, in words. */
                                why?: string;
                            }[];
                            resource: components["schemas"]["ResourceRef"];
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readExpectedSteps: {
        parameters: {
            query?: {
                /** @description The role to be offered: steps that come after its time to accept are left out. */
                role?: components["schemas"]["TeamId"];
            };
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
                resourceId: components["schemas"]["ResourceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpectedSteps"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readRecommendation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendation"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    makeRecommendation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recommendation"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listRedactions: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            at: components["schemas"]["Instant"];
                            by: string;
                            found: {
                                kept: number;
                                places: number;
                                /** @enum {string} */
                                service: "intake" | "triage" | "dispatch" | "monitoring" | "review";
                            }[];
                            incidentId: components["schemas"]["IncidentId"];
                            lookedAt?: components["schemas"]["Instant"];
                            mark: string;
                            reason: string;
                            redactionId: components["schemas"]["RedactionId"];
                            /** @enum {string} */
                            state: "ordered" | "removed" | "done" | "comes-back" | "lapsed";
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    orderRedaction: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Stays on the timeline, so without the text. */
                    reason: string;
                    /** @description As it is written, case included; spaces and line ends count alike. */
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at: components["schemas"]["Instant"];
                        by: string;
                        found: {
                            kept: number;
                            places: number;
                            /** @enum {string} */
                            service: "intake" | "triage" | "dispatch" | "monitoring" | "review";
                        }[];
                        incidentId: components["schemas"]["IncidentId"];
                        lookedAt?: components["schemas"]["Instant"];
                        mark: string;
                        reason: string;
                        redactionId: components["schemas"]["RedactionId"];
                        /** @enum {string} */
                        state: "ordered" | "removed" | "done" | "comes-back" | "lapsed";
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    replayIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentId: components["schemas"]["IncidentId"];
                        reference: components["schemas"]["Reference"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    resolveIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Incident"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readTimeline: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
                order?: "oldest" | "newest";
            };
            header?: never;
            path: {
                incidentId: components["schemas"]["IncidentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    countIncidents: {
        parameters: {
            query?: {
                team?: components["schemas"]["TeamId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        breached: number;
                        byPriority: {
                            none?: number;
                            P1?: number;
                            P2?: number;
                            P3?: number;
                            P4?: number;
                            P5?: number;
                        };
                        byStatus: {
                            assessed?: number;
                            assessing?: number;
                            "awaiting-report"?: number;
                            closed?: number;
                            dispatched?: number;
                            rejected?: number;
                            reported?: number;
                            resolved?: number;
                        };
                        countedAt: components["schemas"]["Instant"];
                        isLeast: boolean;
                        late: number;
                        open: number;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listLessons: {
        parameters: {
            query: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
                state?: "open" | "settled";
                team: components["schemas"]["TeamId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            lessonId: components["schemas"]["LessonId"];
                            openedAt: components["schemas"]["Instant"];
                            says: string;
                            settled?: {
                                as: {
                                    improvementId: components["schemas"]["ImprovementId"];
                                    /** @constant */
                                    outcome: "improvement";
                                } | {
                                    /** @constant */
                                    outcome: "support";
                                    supportPlanId: components["schemas"]["SupportPlanId"];
                                } | {
                                    because: string;
                                    /** @constant */
                                    outcome: "declined";
                                };
                                at: components["schemas"]["Instant"];
                                by: string;
                            };
                            source: {
                                complaintId: components["schemas"]["ComplaintId"];
                                incidentId?: components["schemas"]["IncidentId"];
                                /** @constant */
                                kind: "complaint";
                                reference: string;
                                /** @enum {number} */
                                stage: 1 | 2;
                            } | {
                                incidentId: components["schemas"]["IncidentId"];
                                /** @constant */
                                kind: "incident-review";
                                reference: components["schemas"]["Reference"];
                            };
                            team: components["schemas"]["TeamId"];
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    settleLesson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                lessonId: components["schemas"]["LessonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    improvementId: components["schemas"]["ImprovementId"];
                    /** @constant */
                    outcome: "improvement";
                } | {
                    /** @constant */
                    outcome: "support";
                    supportPlanId: components["schemas"]["SupportPlanId"];
                } | {
                    because: string;
                    /** @constant */
                    outcome: "declined";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lessonId: components["schemas"]["LessonId"];
                        openedAt: components["schemas"]["Instant"];
                        says: string;
                        settled?: {
                            as: {
                                improvementId: components["schemas"]["ImprovementId"];
                                /** @constant */
                                outcome: "improvement";
                            } | {
                                /** @constant */
                                outcome: "support";
                                supportPlanId: components["schemas"]["SupportPlanId"];
                            } | {
                                because: string;
                                /** @constant */
                                outcome: "declined";
                            };
                            at: components["schemas"]["Instant"];
                            by: string;
                        };
                        source: {
                            complaintId: components["schemas"]["ComplaintId"];
                            incidentId?: components["schemas"]["IncidentId"];
                            /** @constant */
                            kind: "complaint";
                            reference: string;
                            /** @enum {number} */
                            stage: 1 | 2;
                        } | {
                            incidentId: components["schemas"]["IncidentId"];
                            /** @constant */
                            kind: "incident-review";
                            reference: components["schemas"]["Reference"];
                        };
                        team: components["schemas"]["TeamId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readMetrics: {
        parameters: {
            query: {
                from: components["schemas"]["InstantText"];
                /** @description `exercise`: made up to look at, which nothing else counts. Ask for it by name. */
                history?: "exercise";
                team: components["schemas"]["TeamId"];
                to: components["schemas"]["InstantText"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Metrics"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readApiDocument: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            429: components["responses"]["TooMany"];
        };
    };
    readOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationNames"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    setOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description True lets people and policies keep names that are not in the lists any more. */
                    evenIfInUse?: boolean;
                    skills: components["schemas"]["TeamId"][];
                    teams: components["schemas"]["TeamId"][];
                    zones: components["schemas"]["TeamId"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationNames"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
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
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoDispatchPolicy"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    setAutoDispatchPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rules: {
                        incidentTypes?: components["schemas"]["TeamId"][];
                        priority: components["schemas"]["Priority"];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutoDispatchPolicy"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
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
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactsPolicy"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    setContactsPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    teams: {
                        [key: string]: {
                            /** Format: email */
                            email: string;
                            /** @description What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                            failing?: {
                                since: components["schemas"]["Instant"];
                                why: string;
                            };
                            name: string;
                        }[];
                    };
                    /** @description As shown; nothing comes of it. */
                    readonly warnings?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactsPolicy"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readNotificationOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationOrder"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    setNotificationOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @example [
                     *       {
                     *         "channels": [
                     *           "email"
                     *         ],
                     *         "afterSeconds": 0
                     *       }
                     *     ]
                     */
                    P1: {
                        afterSeconds: number;
                        channels: components["schemas"]["NotificationChannel"][];
                    }[];
                    /**
                     * @example [
                     *       {
                     *         "channels": [
                     *           "email"
                     *         ],
                     *         "afterSeconds": 0
                     *       }
                     *     ]
                     */
                    P2: {
                        afterSeconds: number;
                        channels: components["schemas"]["NotificationChannel"][];
                    }[];
                    /**
                     * @example [
                     *       {
                     *         "channels": [
                     *           "email"
                     *         ],
                     *         "afterSeconds": 0
                     *       }
                     *     ]
                     */
                    P3: {
                        afterSeconds: number;
                        channels: components["schemas"]["NotificationChannel"][];
                    }[];
                    /**
                     * @example [
                     *       {
                     *         "channels": [
                     *           "email"
                     *         ],
                     *         "afterSeconds": 0
                     *       }
                     *     ]
                     */
                    P4: {
                        afterSeconds: number;
                        channels: components["schemas"]["NotificationChannel"][];
                    }[];
                    /**
                     * @example [
                     *       {
                     *         "channels": [
                     *           "email"
                     *         ],
                     *         "afterSeconds": 0
                     *       }
                     *     ]
                     */
                    P5: {
                        afterSeconds: number;
                        channels: components["schemas"]["NotificationChannel"][];
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationOrder"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listProcedures: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            incidentTypes: components["schemas"]["TeamId"][];
                            inForce?: {
                                incidentTypes: components["schemas"]["TeamId"][];
                                publishedAt: components["schemas"]["Instant"];
                                revision: number;
                                title: string;
                                version: number;
                            };
                            procedureId: components["schemas"]["ProcedureId"];
                            revision: number;
                            savedAt: components["schemas"]["Instant"];
                            savedBy: components["schemas"]["Actor"];
                            title: string;
                            unpublished: boolean;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    createProcedure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    incidentTypes: components["schemas"]["TeamId"][];
                    outcomes: {
                        [key: string]: {
                            plan?: components["schemas"]["TeamId"];
                            priority?: components["schemas"]["Priority"];
                            reason: string;
                            sourceMayState?: boolean;
                            validity: components["schemas"]["Validity"];
                        };
                    };
                    plans: {
                        [key: string]: {
                            alarmLevel: number;
                            channels: components["schemas"]["NotificationChannel"][];
                            dispatchWithinSeconds: components["schemas"]["Seconds"];
                            escalation: {
                                deadline: components["schemas"]["DeadlineKind"];
                                step: {
                                    /** @constant */
                                    do: "offer-next-resource";
                                } | {
                                    /** @constant */
                                    do: "tell-role";
                                    role: components["schemas"]["UserRole"];
                                };
                            }[];
                            resolveWithinSeconds: components["schemas"]["Seconds"];
                            roles: {
                                acceptWithinSeconds: components["schemas"]["Seconds"];
                                actions: {
                                    /** @enum {string} */
                                    countsFrom: "accepted" | "on-scene";
                                    id: components["schemas"]["TeamId"];
                                    mandatory: boolean;
                                    title: string;
                                    withinSeconds: components["schemas"]["Seconds"];
                                }[];
                                arriveWithinSeconds: components["schemas"]["Seconds"];
                                count: number;
                                leads: boolean;
                                responsibilities: {
                                    id: components["schemas"]["TeamId"];
                                    text: string;
                                }[];
                                role: components["schemas"]["TeamId"];
                                skills: components["schemas"]["TeamId"][];
                                title: string;
                                understandWithinSeconds: components["schemas"]["Seconds"];
                            }[];
                            unfilledReminderSeconds?: components["schemas"]["Seconds"];
                        };
                    };
                    questions: {
                        [key: string]: {
                            answers: {
                                id: components["schemas"]["TeamId"];
                                label: string;
                                leadsTo: {
                                    question: components["schemas"]["TeamId"];
                                } | {
                                    outcome: components["schemas"]["TeamId"];
                                };
                            }[];
                            grade: components["schemas"]["DeviationGrade"];
                            text: string;
                            whenSkipped: {
                                question: components["schemas"]["TeamId"];
                            } | {
                                outcome: components["schemas"]["TeamId"];
                            };
                            why: string;
                        };
                    };
                    start: components["schemas"]["TeamId"];
                    tests: {
                        answers: {
                            [key: string]: components["schemas"]["TeamId"];
                        };
                        expect: components["schemas"]["TeamId"];
                        name: string;
                        skips?: components["schemas"]["TeamId"][];
                    }[];
                    title: string;
                    triage: {
                        verdictWithinSeconds: components["schemas"]["Seconds"];
                    };
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procedure"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                procedureId: components["schemas"]["ProcedureId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procedure"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    saveProcedure: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                procedureId: components["schemas"]["ProcedureId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    incidentTypes: components["schemas"]["TeamId"][];
                    outcomes: {
                        [key: string]: {
                            plan?: components["schemas"]["TeamId"];
                            priority?: components["schemas"]["Priority"];
                            reason: string;
                            sourceMayState?: boolean;
                            validity: components["schemas"]["Validity"];
                        };
                    };
                    plans: {
                        [key: string]: {
                            alarmLevel: number;
                            channels: components["schemas"]["NotificationChannel"][];
                            dispatchWithinSeconds: components["schemas"]["Seconds"];
                            escalation: {
                                deadline: components["schemas"]["DeadlineKind"];
                                step: {
                                    /** @constant */
                                    do: "offer-next-resource";
                                } | {
                                    /** @constant */
                                    do: "tell-role";
                                    role: components["schemas"]["UserRole"];
                                };
                            }[];
                            resolveWithinSeconds: components["schemas"]["Seconds"];
                            roles: {
                                acceptWithinSeconds: components["schemas"]["Seconds"];
                                actions: {
                                    /** @enum {string} */
                                    countsFrom: "accepted" | "on-scene";
                                    id: components["schemas"]["TeamId"];
                                    mandatory: boolean;
                                    title: string;
                                    withinSeconds: components["schemas"]["Seconds"];
                                }[];
                                arriveWithinSeconds: components["schemas"]["Seconds"];
                                count: number;
                                leads: boolean;
                                responsibilities: {
                                    id: components["schemas"]["TeamId"];
                                    text: string;
                                }[];
                                role: components["schemas"]["TeamId"];
                                skills: components["schemas"]["TeamId"][];
                                title: string;
                                understandWithinSeconds: components["schemas"]["Seconds"];
                            }[];
                            unfilledReminderSeconds?: components["schemas"]["Seconds"];
                        };
                    };
                    questions: {
                        [key: string]: {
                            answers: {
                                id: components["schemas"]["TeamId"];
                                label: string;
                                leadsTo: {
                                    question: components["schemas"]["TeamId"];
                                } | {
                                    outcome: components["schemas"]["TeamId"];
                                };
                            }[];
                            grade: components["schemas"]["DeviationGrade"];
                            text: string;
                            whenSkipped: {
                                question: components["schemas"]["TeamId"];
                            } | {
                                outcome: components["schemas"]["TeamId"];
                            };
                            why: string;
                        };
                    };
                    start: components["schemas"]["TeamId"];
                    tests: {
                        answers: {
                            [key: string]: components["schemas"]["TeamId"];
                        };
                        expect: components["schemas"]["TeamId"];
                        name: string;
                        skips?: components["schemas"]["TeamId"][];
                    }[];
                    title: string;
                    triage: {
                        verdictWithinSeconds: components["schemas"]["Seconds"];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Procedure"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    publishProcedure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                procedureId: components["schemas"]["ProcedureId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        incidentTypes: components["schemas"]["TeamId"][];
                        procedureId: components["schemas"]["ProcedureId"];
                        publishedAt: components["schemas"]["Instant"];
                        version: number;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                procedureId: components["schemas"]["ProcedureId"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
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
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            cadence: {
                                at: string;
                                /** @constant */
                                every: "day";
                                /** @example Europe/London */
                                zone: string;
                            } | {
                                at: string;
                                /** @constant */
                                every: "week";
                                /** @example Europe/London */
                                zone: string;
                            };
                            correctedThrough?: components["schemas"]["Instant"];
                            createdAt: components["schemas"]["Instant"];
                            paused?: boolean;
                            recipients: {
                                email: string;
                                failing?: {
                                    since: components["schemas"]["Instant"];
                                    why: string;
                                };
                                name: string;
                            }[];
                            reportId: components["schemas"]["ReportId"];
                            settledThrough: components["schemas"]["Instant"];
                            stoppedAt?: components["schemas"]["Instant"];
                            team: components["schemas"]["TeamId"];
                            title: string;
                            warnings?: string[];
                        }[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    createReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cadence: {
                        at: string;
                        /** @constant */
                        every: "day";
                        /** @example Europe/London */
                        zone: string;
                    } | {
                        at: string;
                        /** @constant */
                        every: "week";
                        /** @example Europe/London */
                        zone: string;
                    };
                    recipients: {
                        /** Format: email */
                        email: string;
                        /** @description Mail to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                        failing?: {
                            since: components["schemas"]["Instant"];
                            why: string;
                        };
                        name: string;
                    }[];
                    team: components["schemas"]["TeamId"];
                    title: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cadence: {
                            at: string;
                            /** @constant */
                            every: "day";
                            /** @example Europe/London */
                            zone: string;
                        } | {
                            at: string;
                            /** @constant */
                            every: "week";
                            /** @example Europe/London */
                            zone: string;
                        };
                        correctedThrough?: components["schemas"]["Instant"];
                        createdAt: components["schemas"]["Instant"];
                        paused?: boolean;
                        recipients: {
                            email: string;
                            failing?: {
                                since: components["schemas"]["Instant"];
                                why: string;
                            };
                            name: string;
                        }[];
                        reportId: components["schemas"]["ReportId"];
                        settledThrough: components["schemas"]["Instant"];
                        stoppedAt?: components["schemas"]["Instant"];
                        team: components["schemas"]["TeamId"];
                        title: string;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reportId: components["schemas"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    stopReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: components["schemas"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is not sent any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    changeReport: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                reportId: components["schemas"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    cadence?: {
                        at: string;
                        /** @constant */
                        every: "day";
                        /** @example Europe/London */
                        zone: string;
                    } | {
                        at: string;
                        /** @constant */
                        every: "week";
                        /** @example Europe/London */
                        zone: string;
                    };
                    /** @description The schedule leaves it out; periods of a pause are not sent afterwards. */
                    paused?: boolean;
                    recipients?: {
                        /** Format: email */
                        email: string;
                        /** @description Mail to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                        failing?: {
                            since: components["schemas"]["Instant"];
                            why: string;
                        };
                        name: string;
                    }[];
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        cadence: {
                            at: string;
                            /** @constant */
                            every: "day";
                            /** @example Europe/London */
                            zone: string;
                        } | {
                            at: string;
                            /** @constant */
                            every: "week";
                            /** @example Europe/London */
                            zone: string;
                        };
                        correctedThrough?: components["schemas"]["Instant"];
                        createdAt: components["schemas"]["Instant"];
                        paused?: boolean;
                        recipients: {
                            email: string;
                            failing?: {
                                since: components["schemas"]["Instant"];
                                why: string;
                            };
                            name: string;
                        }[];
                        reportId: components["schemas"]["ReportId"];
                        settledThrough: components["schemas"]["Instant"];
                        stoppedAt?: components["schemas"]["Instant"];
                        team: components["schemas"]["TeamId"];
                        title: string;
                        warnings?: string[];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    previewReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: components["schemas"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    period?: {
                        /** @example 2026-01-05T00:00:00Z */
                        from: components["schemas"]["InstantText"];
                        /** @example 2026-01-12T00:00:00Z */
                        to: components["schemas"]["InstantText"];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        figures: {
                            byDisposition: {
                                [key: string]: number;
                            };
                            byPriority: {
                                [key: string]: number;
                            };
                            byType: {
                                [key: string]: number;
                            };
                            cases: number;
                            deviations: {
                                critical: number;
                                major: number;
                                minor: number;
                                moderate: number;
                            };
                            medians: {
                                accept: {
                                    of: number;
                                    seconds?: number;
                                };
                                arrive: {
                                    of: number;
                                    seconds?: number;
                                };
                                dispatch: {
                                    of: number;
                                    seconds?: number;
                                };
                                report: {
                                    of: number;
                                    seconds?: number;
                                };
                                resolve: {
                                    of: number;
                                    seconds?: number;
                                };
                                triage: {
                                    of: number;
                                    seconds?: number;
                                };
                                understand: {
                                    of: number;
                                    seconds?: number;
                                };
                            };
                            offersDeclined: number;
                            offersExpired: number;
                            targets: {
                                met: number;
                                of: number;
                            };
                            targetsByKind: {
                                accepted?: {
                                    met: number;
                                    of: number;
                                };
                                action?: {
                                    met: number;
                                    of: number;
                                };
                                arrived?: {
                                    met: number;
                                    of: number;
                                };
                                dispatched?: {
                                    met: number;
                                    of: number;
                                };
                                resolved?: {
                                    met: number;
                                    of: number;
                                };
                                triage?: {
                                    met: number;
                                    of: number;
                                };
                                understood?: {
                                    met: number;
                                    of: number;
                                };
                            };
                        };
                        html: string;
                        period: {
                            from: components["schemas"]["Instant"];
                            to: components["schemas"]["Instant"];
                            /** @example Europe/London */
                            zone: string;
                        };
                        subject: string;
                        text: string;
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    runReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                reportId: components["schemas"]["ReportId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    period?: {
                        /** @example 2026-01-05T00:00:00Z */
                        from: components["schemas"]["InstantText"];
                        /** @example 2026-01-12T00:00:00Z */
                        to: components["schemas"]["InstantText"];
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: {
                            possiblyRepeated: boolean;
                            recipient: {
                                email: string;
                                failing?: {
                                    since: components["schemas"]["Instant"];
                                    why: string;
                                };
                                name: string;
                            };
                            sentAt?: components["schemas"]["Instant"];
                            /** @enum {string} */
                            status: "sent" | "already-sent" | "being-sent" | "failed" | "waiting" | "unconfirmed" | "given-up" | "stopped";
                        }[];
                        period: {
                            from: components["schemas"]["Instant"];
                            to: components["schemas"]["Instant"];
                            /** @example Europe/London */
                            zone: string;
                        };
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listResources: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
                status?: components["schemas"]["ResourceStatus"];
                team?: components["schemas"]["TeamId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Resource"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    createResource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description False: no short note when an incident the person goes to is corrected. True unless set. */
                    changeNotes?: boolean;
                    email?: {
                        /** Format: email */
                        address: string;
                        /** @description What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                        failing?: {
                            since: components["schemas"]["Instant"];
                            why: string;
                        };
                        verified: boolean;
                    };
                    name: string;
                    /** @description True for a new team, skill or zone whose name is near one in use, where no names of its kind are set. */
                    newNames?: boolean;
                    /** @description A mobile takes texts and calls, a British landline calls. The number is kept in international form. */
                    phone?: {
                        calls?: {
                            /** @description What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                            failing?: {
                                since: components["schemas"]["Instant"];
                                why: string;
                            };
                        };
                        /** @example 07700 900123 */
                        number: string;
                        texts?: {
                            /** @description What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                            failing?: {
                                since: components["schemas"]["Instant"];
                                why: string;
                            };
                            /** @description When the person answered STOP. It stands until they text START or have another number, whatever is sent here. */
                            stoppedAt?: components["schemas"]["Instant"];
                        };
                        verified: boolean;
                    };
                    position?: {
                        /** @description When seen; now if absent. */
                        at?: components["schemas"]["Instant"];
                        latitude: number;
                        longitude: number;
                    };
                    /** @default 0 */
                    restMinutes?: number;
                    /** @description Somebody else may have an address of the same mailbox. */
                    sharedMailbox?: boolean;
                    /** @description Somebody else may have the same telephone number. */
                    sharedPhone?: boolean;
                    shifts: {
                        days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                        from: string;
                        to: string;
                        zone: components["schemas"]["TimeZone"];
                    }[];
                    skills: components["schemas"]["TeamId"][];
                    team: components["schemas"]["TeamId"];
                    zones: components["schemas"]["TeamId"][];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readResource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                resourceId: components["schemas"]["ResourceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    removeResource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                resourceId: components["schemas"]["ResourceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nobody is asked under this id any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    changeResource: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                resourceId: components["schemas"]["ResourceId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    because?: string;
                    /** @description False: no short note when an incident the person goes to is corrected. True unless set. */
                    changeNotes?: boolean;
                    email?: {
                        /** Format: email */
                        address: string;
                        /** @description What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                        failing?: {
                            since: components["schemas"]["Instant"];
                            why: string;
                        };
                        verified: boolean;
                    } | null;
                    name?: string;
                    /** @description True for a new team, skill or zone whose name is near one in use, where no names of its kind are set. */
                    newNames?: boolean;
                    phone?: {
                        calls?: {
                            /** @description What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                            failing?: {
                                since: components["schemas"]["Instant"];
                                why: string;
                            };
                        };
                        /** @example 07700 900123 */
                        number: string;
                        texts?: {
                            /** @description What was sent to it has come back. Nothing is sent there while this stands; leave it out to confirm the address. */
                            failing?: {
                                since: components["schemas"]["Instant"];
                                why: string;
                            };
                            /** @description When the person answered STOP. It stands until they text START or have another number, whatever is sent here. */
                            stoppedAt?: components["schemas"]["Instant"];
                        };
                        verified: boolean;
                    } | null;
                    position?: {
                        /** @description When seen; now if absent. */
                        at?: components["schemas"]["Instant"];
                        latitude: number;
                        longitude: number;
                    } | null;
                    restMinutes?: number;
                    /** @description Somebody else may have an address of the same mailbox. */
                    sharedMailbox?: boolean;
                    /** @description Somebody else may have the same telephone number. */
                    sharedPhone?: boolean;
                    shifts?: {
                        days: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[];
                        from: string;
                        to: string;
                        zone: components["schemas"]["TimeZone"];
                    }[];
                    skills?: components["schemas"]["TeamId"][];
                    /** @enum {string} */
                    status?: "available" | "out-of-service";
                    team?: components["schemas"]["TeamId"];
                    zones?: components["schemas"]["TeamId"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channel: components["schemas"]["NotificationChannel"];
                resourceId: components["schemas"]["ResourceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    confirmContactPointCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                "If-Match"?: string;
            };
            path: {
                channel: components["schemas"]["NotificationChannel"];
                resourceId: components["schemas"]["ResourceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resource"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    sendContactPointCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                channel: components["schemas"]["NotificationChannel"];
                resourceId: components["schemas"]["ResourceId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uri */
                            address?: string;
                            createdAt?: components["schemas"]["Instant"];
                            differing?: {
                                count: number;
                                lastAt?: components["schemas"]["Instant"];
                            };
                            greeting?: string;
                            ignoredCalls?: {
                                count: number;
                                lastAt?: components["schemas"]["Instant"];
                            };
                            /** @enum {string} */
                            kind: "twilio" | "generic";
                            lastRefusal?: string;
                            name: string;
                            oldAfterMinutes?: number;
                            queue?: components["schemas"]["TeamId"];
                            refusals?: {
                                count: number;
                                lastAt?: components["schemas"]["Instant"];
                                /** @enum {string} */
                                lastReason?: "no-signature" | "wrong-signature" | "query-order" | "body-hash" | "no-body-hash" | "form" | "age" | "no-secret";
                            };
                            repeats?: {
                                clearedBy?: string[];
                                dedupeKey?: string[];
                                withinHours?: number;
                            };
                            reportAtOnce?: {
                                incidentType: components["schemas"]["TeamId"];
                                statedOutcome?: components["schemas"]["TeamId"];
                            };
                            sourceId: components["schemas"]["SourceId"];
                            team: components["schemas"]["TeamId"];
                            warnings?: string[];
                            webhooks?: {
                                /** Format: uri */
                                message: string;
                                /** Format: uri */
                                status: string;
                                /** Format: uri */
                                voice: string;
                            } | {
                                /** Format: uri */
                                events: string;
                            };
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    createSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uri */
                    address?: string;
                    greeting?: string;
                    /** @enum {string} */
                    kind: "twilio" | "generic";
                    name: string;
                    /** @description True for a new team whose name is near one in use, where no teams are set. */
                    newNames?: boolean;
                    oldAfterMinutes?: number;
                    queue: components["schemas"]["TeamId"];
                    repeats?: {
                        clearedBy?: string[];
                        dedupeKey?: string[];
                        withinHours?: number;
                    };
                    reportAtOnce?: {
                        incidentType: components["schemas"]["TeamId"];
                        statedOutcome?: components["schemas"]["TeamId"];
                    };
                    secret: string;
                    team: components["schemas"]["TeamId"];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: components["schemas"]["SourceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    changeSource: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                sourceId: components["schemas"]["SourceId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    address?: string | null;
                    /** @constant */
                    dropOldSecret?: true;
                    greeting?: string | null;
                    name?: string;
                    oldAfterMinutes?: number | null;
                    queue?: components["schemas"]["TeamId"];
                    repeats?: {
                        clearedBy?: string[];
                        dedupeKey?: string[];
                        withinHours?: number;
                    } | null;
                    secret?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listSupportPlans: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                /** @description `exercise`: made up to look at, which nothing else counts. Ask for it by name. */
                history?: "exercise";
                limit?: number;
                team?: components["schemas"]["TeamId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            area: string;
                            /**
                             * @description `exercise`: made up to look at, which nothing else counts. Ask for it by name.
                             * @constant
                             */
                            history?: "exercise";
                            inForce?: number;
                            /** @description The person has not said yet that they have seen the evidence. */
                            isEvidenceUnseen: boolean;
                            /** @description You are one of the two who agree. Another lead of the team reads it, and may take it over. */
                            isYours: boolean;
                            lead?: string;
                            /** @enum {string} */
                            outcome?: "effective" | "not-effective" | "not-measured" | "held" | "withdrawn";
                            person: string;
                            plannedAt: components["schemas"]["Instant"][];
                            proposedAt: components["schemas"]["Instant"];
                            /** @enum {string} */
                            purpose: "development" | "wellbeing";
                            reviewAt: components["schemas"]["Instant"];
                            /** @enum {string} */
                            status: "proposed" | "disagreed" | "agreed" | "closed";
                            supportPlanId: components["schemas"]["SupportPlanId"];
                            team: components["schemas"]["TeamId"];
                            /** @enum {string} */
                            type: "coaching" | "shadowing" | "side-by-side" | "call-listening" | "course" | "job-aid" | "buddy" | "debrief";
                            /** @description The newest version. */
                            version: number;
                            /** @description Who has not signed the newest version. */
                            waitsFor: ("person" | "lead")[];
                            /** @enum {string} */
                            you: "person" | "lead";
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    proposeSupportPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Look for evidence in the person’s own cases that closed in this period. */
                    lookIn?: {
                        /** @example 2026-01-05T00:00:00Z */
                        from: components["schemas"]["InstantText"];
                        /** @example 2026-01-12T00:00:00Z */
                        to: components["schemas"]["InstantText"];
                    };
                    need: string;
                    /** @description By the name they sign in with; yourself if absent. */
                    person?: string;
                    /** @default [] */
                    remarks?: {
                        incidentId?: components["schemas"]["IncidentId"];
                        says: string;
                    }[];
                    team: components["schemas"]["TeamId"];
                    terms: {
                        area: string;
                        goal?: string;
                        measure?: {
                            metric: {
                                deadline?: components["schemas"]["DeadlineKind"];
                                /** @constant */
                                kind: "targets-met";
                            } | {
                                /** @constant */
                                kind: "within";
                                /** @enum {string} */
                                measure: "report" | "triage" | "dispatch" | "accept" | "understand" | "arrive" | "resolve";
                                seconds: number;
                            } | {
                                grade?: components["schemas"]["DeviationGrade"];
                                /** @constant */
                                kind: "no-deviation";
                            };
                            windowDays: number;
                        };
                        /** @default [] */
                        plannedAt?: components["schemas"]["InstantText"][];
                        reviewAt: components["schemas"]["InstantText"];
                        /** @enum {string} */
                        type: "coaching" | "shadowing" | "side-by-side" | "call-listening" | "course" | "job-aid" | "buddy";
                    } | {
                        area: string;
                        goal?: string;
                        /** @default [] */
                        plannedAt?: components["schemas"]["InstantText"][];
                        reviewAt: components["schemas"]["InstantText"];
                        /** @constant */
                        type: "debrief";
                    };
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportPlan"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readSupportPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supportPlanId: components["schemas"]["SupportPlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportPlan"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    closeSupportPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                supportPlanId: components["schemas"]["SupportPlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    outcome: "effective" | "not-effective" | "not-measured" | "held" | "withdrawn";
                    says: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportPlan"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    recordDisagreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                supportPlanId: components["schemas"]["SupportPlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    nextStep?: string;
                    view: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportPlan"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readSupportEffect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supportPlanId: components["schemas"]["SupportPlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportEffect"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    acknowledgeEvidence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                supportPlanId: components["schemas"]["SupportPlanId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportPlan"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    handOverSupportPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                supportPlanId: components["schemas"]["SupportPlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    because: string;
                    team?: components["schemas"]["TeamId"];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lead?: string;
                        supportPlanId: components["schemas"]["SupportPlanId"];
                        team: components["schemas"]["TeamId"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readPrivateNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supportPlanId: components["schemas"]["SupportPlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateNotes"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    addPrivateNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                supportPlanId: components["schemas"]["SupportPlanId"];
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
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivateNotes"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    recordSupportSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                supportPlanId: components["schemas"]["SupportPlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    heldAt: components["schemas"]["InstantText"];
                    minutes: number;
                    says?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportPlan"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    signSupportPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                supportPlanId: components["schemas"]["SupportPlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportPlan"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    amendSupportPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                supportPlanId: components["schemas"]["SupportPlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    basedOn: number;
                    because: string;
                    terms: {
                        area: string;
                        goal?: string;
                        measure?: {
                            metric: {
                                deadline?: components["schemas"]["DeadlineKind"];
                                /** @constant */
                                kind: "targets-met";
                            } | {
                                /** @constant */
                                kind: "within";
                                /** @enum {string} */
                                measure: "report" | "triage" | "dispatch" | "accept" | "understand" | "arrive" | "resolve";
                                seconds: number;
                            } | {
                                grade?: components["schemas"]["DeviationGrade"];
                                /** @constant */
                                kind: "no-deviation";
                            };
                            windowDays: number;
                        };
                        /** @default [] */
                        plannedAt?: components["schemas"]["InstantText"][];
                        reviewAt: components["schemas"]["InstantText"];
                        /** @enum {string} */
                        type: "coaching" | "shadowing" | "side-by-side" | "call-listening" | "course" | "job-aid" | "buddy";
                    } | {
                        area: string;
                        goal?: string;
                        /** @default [] */
                        plannedAt?: components["schemas"]["InstantText"][];
                        reviewAt: components["schemas"]["InstantText"];
                        /** @constant */
                        type: "debrief";
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportPlan"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readUnsent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unsent"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    saveUnsent: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                place: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    channel?: string;
                    name?: string;
                    outcomeWanted?: string;
                    sender?: string;
                    sourceId?: string;
                    text?: string;
                    words?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unsent"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description The nextCursor of the page before; good for an hour. */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["User"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["NotACursor"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    roles: components["schemas"]["UserRole"][];
                    /**
                     * @description The teams whose figures and reports they may see.
                     * @default []
                     */
                    teams?: components["schemas"]["TeamId"][];
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    /** @description Where the new thing is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    readUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version; for If-None-Match and If-Match. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
                /** @description The ETag of the version that is changed. */
                "If-Match": string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    because?: string;
                    enabled?: boolean;
                    roles?: components["schemas"]["UserRole"][];
                    teams?: components["schemas"]["TeamId"][];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            412: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    inviteUserAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body do nothing twice; another body under it is refused. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    receiveCallStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notificationId: components["schemas"]["NotificationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    AnsweredBy?: string;
                    CallSid: string;
                    CallStatus?: string;
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
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotProven"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    receiveKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notificationId: components["schemas"]["NotificationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    CallSid: string;
                    /** @default  */
                    Digits?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description TwiML: what is said next, and which keys may be pressed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotProven"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    receiveText: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @default  */
                    Body?: string;
                    /** @default  */
                    From?: string;
                    MessageSid: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description TwiML: the text that goes back, or none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotProven"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    receiveTextStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notificationId: components["schemas"]["NotificationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    ErrorCode?: string;
                    MessageSid: string;
                    MessageStatus: string;
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
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotProven"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    genericEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: components["schemas"]["SourceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        access?: string;
                        caller?: {
                            name?: string;
                            sender?: string;
                        } & {
                            [key: string]: unknown;
                        };
                        casualties?: string;
                        emergencyServices?: string;
                        /** @default [] */
                        hazards?: string[];
                        place?: {
                            coordinates?: components["schemas"]["Coordinates"];
                            text: string;
                            zone: string;
                        };
                        summary?: string;
                    } & {
                        [key: string]: unknown;
                    };
                    timestamp?: components["schemas"]["InstantText"];
                    type: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contactId: components["schemas"]["ContactId"];
                        incidentId?: components["schemas"]["IncidentId"];
                        joined?: components["schemas"]["LinkedAs"];
                        reference?: components["schemas"]["Reference"];
                    };
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotProven"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    twilioGather: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: components["schemas"]["SourceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    CallDuration?: string;
                    CallerName?: string;
                    CallSid: string;
                    CallStatus?: string;
                    Digits?: string;
                    Direction?: string;
                    From?: string;
                    ParentCallSid?: string;
                    SequenceNumber?: string;
                    SpeechResult?: string;
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
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotProven"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    twilioMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: components["schemas"]["SourceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @default  */
                    Body?: string;
                    From?: string;
                    MessageSid: string;
                    /** @default 0 */
                    NumMedia?: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description TwiML: a text back to the first one, else nothing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotProven"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    twilioStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: components["schemas"]["SourceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    CallDuration?: string;
                    CallerName?: string;
                    CallSid: string;
                    CallStatus?: string;
                    Digits?: string;
                    Direction?: string;
                    From?: string;
                    ParentCallSid?: string;
                    SequenceNumber?: string;
                    SpeechResult?: string;
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
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotProven"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
    twilioVoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: components["schemas"]["SourceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    CallDuration?: string;
                    CallerName?: string;
                    CallSid: string;
                    CallStatus?: string;
                    Digits?: string;
                    Direction?: string;
                    From?: string;
                    ParentCallSid?: string;
                    SequenceNumber?: string;
                    SpeechResult?: string;
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
            400: components["responses"]["NotReadable"];
            401: components["responses"]["NotProven"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            422: components["responses"]["DoesNotFit"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["OurFault"];
            503: components["responses"]["TryAgain"];
        };
    };
}
