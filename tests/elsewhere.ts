/** What `flow/` exports and nobody of the staff takes as a step: whose it is instead. */

/** Files, and folders with their slash, in which nobody of the staff acts; the test looks that none knows a person. */
export const WHOLE: readonly string[] = [
  // Residents, by what they type, by a secret link, or from their account.
  'account/',
  'draft',
  'finding/seek',
  'hotline/caller',
  'hotline/chatting/resident',
  'hotline/appointments/resident',
  'duplicates/follow',
  'duplicates/near',
  'publishing/areas',
  'pin',
  'resident',
  'sending/asking',
  'sending/report',
  'visit',
  // Programs, by their key.
  'hotline/cti',
  'program',
  // The clock.
  'clock',
  'count',
  'deadlines/plan',
  'deadlines/recount',
  'deadlines/remind',
  'deadlines/waiting',
  'sensitive/unheld',
  'deadlines/survey',
  'dispatch/handover',
  'editing/clock',
  'editing/remind',
  'lists/words',
  'many/forget',
  'programs/deliver',
  'publishing/coarsen',
  'publishing/tell',
  // The house and what every step stands on.
  'here',
  'hotline/chatting/clock',
  'hotline/appointments/clock',
  'hotline/chatting/video',
  'hotline/clock',
  'hotline/ears',
  'hotline/engine',
  'hotline/forget',
  'announcing/announcements',
  'announcing/versions',
  'announcing/voice',
  'hotline/kept',
  'hotline/rehearsed',
  'hotline/offer',
  'hotline/reconcile',
  'hotline/sayings',
  'hotline/switchboard',
  'hotline/telephone',
  'hotline/tree',
  'hotline/on-call',
  // Behind the handing out and forgetting of a person's data, which ask who does it.
  'hotline/person',
  'house',
  'jobs',
  'letters',
  'dispatch/given',
  'duplicates/news',
  'duplicates/say',
  'duplicates/settle',
  'many/receipt'
];

/** Files where everybody does with their own signing in what is theirs: no right is asked, and the test looks that none is. */
export const OWN: readonly string[] = [
  'federation/',
  'signing/factors',
  'signing/limits',
  'signing/password',
  'signing/sign-in',
  'signing/tell',
  'signing/typed'
];

/** In files where staff acts too: parts of steps, which the steps ask first, and what reads one's own. What only calculates need not stand here. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  agent: ['dispatching', 'closing'],
  // Nothing to anybody but the administrator who brought the file.
  'dispatch/territories': ['findAreas', 'forgetAreaFiles'],
  'duplicates/clusters': ['findClusters'],
  // A resident says something; nobody is named.
  'editing/feedback': ['giveFeedback'],
  // What everybody may take, and what the clock forgets.
  'editing/import': ['handOut', 'forgetCatalogues'],
  'editing/version': ['holdVersion', 'onVersion'],
  // What everybody may read, in short.
  'finding/gist': ['gistFor'],
  'duplicates/merge': ['mergeAlone', 'mergeWithin'],
  'many/batch': ['casesOfBatch'],
  // Whoever signs out, in their own name.
  'hotline/agent': ['leaveDesk'],
  // Asked by a page, and answers yes or no.
  'hotline/wrap-up': ['isReportedIn'],
  // The gateway that carried a text message.
  'texting/missed': ['tellMissed'],
  'texting/receipt': ['takeReceipt'],
  // The caller, by the secret of their page; and the clock.
  'hotline/callback': ['askCallback', 'queueCallback'],
  'many/foresee': ['foresee'],
  'many/import': ['recordImports'],
  // What was called to oneself, and seen.
  'notes/note': ['seeMentions', 'mentionsWaiting'],
  'privacy/export': ['followedBy'],
  // `read` only keeps that somebody looked.
  'privacy/privacy': ['callerIn', 'forgetOver', 'read'],
  'security/not-allowed': ['keepNotAllowed'],
  'staff/hire': ['sendIn'],
  'staff/staff': ['onMember', 'isLast'],
  // Asked by steps and pages, and answers yes or no.
  'sensitive/gate': ['isClosedTo', 'closedAmong'],
  // What every step on a topic does the same way.
  'topics/attested': ['endAttested'],
  'topics/on-topic': ['onTopic', 'holdSeen'],
  'units/again': ['isClosingTold'],
  // The outside body, by its secret link.
  'units/invite': ['findInvited', 'invitedPhoto', 'answerInvitation']
};
