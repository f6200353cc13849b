/**
 * A deflate dictionary: text that Muster's rows have in common. A row names its dictionary by number, so never change one;
 * add a better one. Measured on 2026-11-30: an incident writes 333 units with it and 358 with deflate alone, 7 % less.
 */
export const dictionaries: readonly string[] = [
  [
    '"picks":[{"resource":{"resourceId":"res_","name":"code":"fits","reason":"Has skill gas, on shift in zone',
    'rested 9 h.","rank":1},"passedOver":[{"note":"is off shift until tomorrow","needed":1,"shortfall":{"missing":1,',
    '"text":"why":"answers":[{"id":"label":"leadsTo":{"question":"outcome":"whenSkipped":{"outcomes":{"grade":"moderate"',
    '"offerCount":1,"recommended":[{"role":"resourceIds":["res_"recommendationCount":1,"tried":[{"how":"expired",',
    '"places":[{"state":"offered"},{"state":"filled"},{"state":"seeking","chosenBy":"escalation","insteadOf":"asg_',
    '"alarmLevel":1,"channels":["email"],"dispatchWithinSeconds":300,"resolveWithinSeconds":14400,"escalation":[{"deadline":',
    '"step":{"do":"offer-next-resource"}},{"do":"tell-role","role":"lead"}}],"roles":[{"skills":["gas"],"count":1,"leads":false,',
    '"acceptWithinSeconds":120,"understandWithinSeconds":300,"arriveWithinSeconds":3600,"responsibilities":[{"id":"text":"You',
    '"actions":[{"id":"title":"withinSeconds":600,"countsFrom":"on-scene","mandatory":true,"answeredAt":"result":{"kind":"done",',
    '"howKnown":"self-report"},"linkUntil":"chosenBy":"dispatcher","confirmed":["understoodAt":"enRouteAt":"onSceneAt":"',
    '"accepted":{"at":"understandBy":"arriveBy":"end":{"how":"released","at":"reason":"The incident is resolved."},"endedAt":"',
    '"deadlines":[{"deadlineId":"ddl_","kind":"accepted","status":"met","armedAt":"answeredAt":"missedAt":"kind":"understood",',
    '"kind":"arrived","status":"dropped","kind":"dispatched","kind":"resolved","kind":"triage","kind":"action","actionId":"',
    '"deviations":[{"deviationId":"dev_","kind":"deadline-missed","grade":"minor","subject":"ddl_","explained":"foundAt":"',
    '"folded":{"INCIDENT#inc_":1,"ASSESSMENT#inc_":2,"MOBILISATION#inc_":1,"ASSIGNMENT#asg_":4,"NOTIFICATION#ntf_":1},"parked":[]}',
    '"lines":[{"key":"evt_","at":"who":{"kind":"user","id":"dispatcher"},"what":"kind":"AssignmentOffered","system","responder",',
    '"path":[{"kind":"answered","question":"answer":"by":{"kind":"user","id":"agent"},"at":"2026-01-05T09:15:00.000Z"}],',
    '"verdict":{"respond":true,"validity":"genuine","priority":"P1","outcome":"reasons":["method":"guided-procedure",',
    '"procedure":{"procedureId":"prc_","version":1},"row":"VERDICT#0000000002"},"assessment":{"startedAt":"verdictDueAt":"',
    '"mobilisation":{"openedAt":"autoDispatch":false,"needed":[{"role":"count":1}]},"shortfalls":[],"awaited":{"briefs":{"asg_',
    '"status":"sent","at":"clock":{"number":1,"wakeAt":"resolution":{"at":"closure":{"disposition":"correlationId":"con_',
    '"report":{"contactId":"con_","sourceId":"src_","channel":"voice","contactReceivedAt":"newestEventAt":"exercise":false,',
    '"incident":{"reference":"incidentType":"team":"place":{"text":"zone":"summary":"hazards":[],"reportedAt":"facts":{',
    '"assignments":[{"assignmentId":"asg_","resource":{"resourceId":"res_","name":"role":"roleTitle":"offeredAt":"acceptBy":"',
    '"plan":{"mandatory":[],"status":"open","incidentId":"inc_',
  ].join(''),
];
