import type { Shape } from '../shape.ts'
import type zh from '../zh-CN/errors.ts'
import sheetRules from './sheet-rules.ts'
import standardRules from './standard-rules.ts'
import whereRules from './where-rules.ts'

export default {
  notFoundBody: 'The address may be mistyped, or the content is outside what you may see.',
  notFoundHome: 'Go to the start page',
  notFoundTitle: 'This page was not found',
  forbiddenBody: 'The offices you hold do not include this page.',
  forbiddenTitle: 'You cannot open this page',
  forbiddenWho: '{reason} Those who can: {roles}.',

  unauthenticated: 'Please sign in first.',
  signedOut:
    'You have been signed out and nothing was sent. Sign in in another window, come back and send again; what you typed is kept.',
  sign_in_failed: 'The login or the password is wrong.',
  not_granted: 'Your office does not include this.',
  outside_reach: 'This is not for your unit to do.',
  own_chamber: 'You hold an office in this chamber; somebody else must confirm and seal.',
  own_work: 'You did this work yourself; somebody else must verify it.',
  in_chain: '{units} did this work, so nobody of that unit can verify it.',
  own_request: 'You or your unit asked for this; somebody else must rule on it.',
  own_account: 'Nobody may do this for themselves; another administrator has to.',
  cross_site:
    'The request did not come from a page of this site, so nothing was done. Open the page here and try again.',
  not_found: 'Not found, or outside what you may see.',
  stale_version:
    'Something changed here while you were typing, so nothing was sent. What you typed is kept; look at the latest state and send again.',
  staleBy:
    '{unit} acted first at {time}: {event}. What you typed is kept; look at the latest state and send again.',
  wrong_stage:
    'The issue cannot be handled this way in its present stage. Look at the latest state first.',
  wrong_status:
    'This assignment cannot be handled this way in its present state. Look at the latest state first.',
  lead_exists:
    '{units} already leads, and there is only one lead at a time. Withdraw it first, or choose support.',
  children_open: 'Work handed down to {units} is still open. Verify or withdraw it first.',
  support_open: 'Support by {units} is still open. Verify or withdraw it first.',
  issue_suspended: 'The issue is suspended. Resume it first.',
  request_pending: 'A request is waiting for a ruling; one at a time.',
  past_due: 'The due date has passed; an extension has to be asked for before.',
  extensions_spent: 'No further extension is possible.',
  return_time_over: 'The time for asking to return it is over.',
  return_spent: 'Your unit has asked to return this issue before; once is all.',
  nothing_pending: 'Nothing here waits for this at the moment.',
  urged_already: 'This was pressed for already.',
  rated_already: 'This was rated already.',
  objection_over: 'The time for objecting is over.',
  review_open: 'An objection or a bad rating is being reviewed. Finish that first.',
  no_review: 'There is no objection or bad rating to review.',
  look_back_open: 'It was drawn for a look-back, which has to be made first.',
  still_observed: 'The time under watch is not over.',
  nothing: 'none',
  rescore_missing:
    'Item {item} of the check-up has not been scored again as passed, so the issue cannot close; proof needed: {kinds}.',
  fact_not_renewed:
    'The issue warns of a date; it closes by itself once the new fact is entered with its proof.',
  not_from_item: 'The issue was not opened by an item of a check-up.',
  month_not_over: 'The month is not over; its report can be made afterwards.',
  month_too_early:
    'Nothing had been reported by the end of that month; there is no report to make.',
  quarter_not_over: 'The quarter is not over; it can be evaluated afterwards.',
  evaluation_known: 'This quarter has its evaluation already.',
  appeal_over: 'The time for appeals is over.',
  appeal_open: 'This item has been appealed already; wait for the decision.',
  points_capped: 'Points given by hand may come to {most} at most.',
  nothing_changed: 'Nothing differs from what stands there, or nothing was chosen.',
  import_not_applied: 'Nothing of this import has been written: there is nothing to take back.',
  import_taken_back: 'This import has been taken back; nothing of it can be written any more.',
  import_waits: 'This import is being worked on; please wait a moment.',
  import_followed:
    'Somebody has worked on this issue since, so it cannot be taken back; set it right on its page.',
  import_ended: 'A termination cannot be taken back; report the problem again if it goes on.',
  changed_meanwhile: 'Somebody changed these cells since; choose again after looking at them.',
  origin_open: 'An issue about the same matter is still open.',
  kept_as_fact: 'The term is kept among the dated facts of the chamber: enter the new term there.',
  draft_exists:
    'This standard already has a draft (version {version}); publish or delete it first.',
  not_a_draft: 'A published standard cannot be changed. Make a new version from it.',
  not_published: 'Only a published standard can be retired.',
  award_known: 'This award of the chamber in this round is already entered.',
  evidence_missing: 'Proof that this type of issue demands is missing: {kinds}.',
  own_practice: 'This is a practice of the chamber itself.',
  borrowed_already: 'This practice is in the plan of the chamber already.',
  problem_decided: 'Somebody has decided on this problem already; see how it stands.',
  problem_over:
    'All issues of it are over by now, nothing is left to open; dismiss it with a reason.',
  checkup_open:
    'This chamber has a check-up under the same standard that is not sealed yet; finish that one first.',
  checkup_sealed:
    'This check-up is sealed and its scores stay. To score anew, open another check-up.',
  self_scored_already: 'The self scores were handed in and stay as they are.',
  campaign_closed: 'This campaign has ended.',
  point_opened: 'This point has become an issue already.',
  visit_cancelled: 'This visit was called off.',
  year_not_open:
    'How the reports of {year} are judged is not set yet; the federation does that first.',
  ranking_published: 'The ranking is published; scores and weights no longer change.',
  results_missing: 'Scores of {count} reports are incomplete, so the ranking cannot be published.',
  in_use: 'It is still in use and cannot be disabled or removed.',
  already_appointed: 'This person already holds this office in that period.',
  offices_conflict:
    'The system, security and audit administrators must be different people without any other office (role separation).',
  too_large: 'The content is too large. Make it smaller and try again.',
  unsupported_media: 'This kind of content is not supported.',
  invalid_input: 'Something is not filled in correctly. Please correct it and send again.',
  unknown_unit: 'There is no such unit, or it is outside what you may see.',
  unit_disabled: 'This unit is no longer in use. Choose another.',
  unit_not_below: 'Work can only be given to a unit below your own.',
  department_supports_only: 'A department can support but not lead.',
  due_in_past: 'The due date has passed. Choose today or later.',
  due_after_parent:
    'The due date cannot be later than that of the level above or of the lead unit, {limit}.',
  due_not_later: 'The new due date must be later than the present one.',
  fact_not_later:
    'A new period must end after {until}. To correct an entry, tick “correction” and say why.',
  review_in_past: 'The day of review must be after today.',
  score_out_of_range: 'The score must be between 0 and {max}.',
  past_incomplete:
    'The past is being put in order after an update. Please look again in a few minutes.',
  day_in_future: 'The date cannot be later than today.',
  day_in_past: 'This date has passed; choose today or a later day.',
  leader_not_linked: 'This district leader was not linked with the chamber on that day.',
  not_in_office_then: 'You were not the party instructor of this chamber on that day.',
  not_a_key_issue: 'Only key issues owe feedback by stages.',
  unknown_request: 'There is no such request. Reload and try again.',
  unknown_supervision: 'There is no such supervision. Reload and try again.',
  unknown_paper: 'There is no such paper. Reload and try again.',
  paper_needs: 'Choose the assignment, request or supervision this paper is about.',
  unknown_assignment: 'There is no such assignment. Reload and try again.',
  unknown_evidence: 'Some evidence was not found or is already used. Upload it again.',
  code_taken: 'This code is in use. Choose another.',
  login_taken: 'This login is in use. Choose another.',
  address_refused:
    'This address cannot be used: it must be a public https address. The operator lists internal ones in OUTBOUND_ALLOW first.',
  before_last_change: 'There was a change on {date}; a new one cannot lie before it.',
  before_it_began: '{unit} exists since {date}; a change cannot lie before that.',
  not_a_successor: 'The successor must be another unit in use on the same level.',
  not_its_chamber: 'The chambers must hang under this township now.',
  parent_not_allowed: 'A unit of this level cannot be placed under the chosen unit.',
  office_not_here: 'This unit does not have this office.',
  from_in_past: 'That date has passed. Choose today or a later date.',
  year_without_holidays: 'No holiday of {year} has been entered yet. Enter the announcement first.',
  wrong_password: 'The current password is wrong.',
  password_like_login: 'The password cannot be the same as the login.',
  password_unchanged: 'The new password cannot be the same as the current one.',
  idempotency_mismatch: 'This Idempotency-Key was used for another request. Choose another.',
  bad_cursor: 'This position in the list is not valid. Start again from the first page.',
  method_not_allowed: 'This address does not take {method}; it takes {allowed}.',
  too_many: 'Too many requests. Try again in {seconds} seconds.',
  unexpected:
    'This did not work. What you typed is kept; please try again later. If it fails again, quote the number {requestId} to the system administrator.',

  whoCan: '{reason} Those who can: {who}.',
  anyUnit: '{role}',
  atUnit: '{role} of {unit}',
  separator: ', ',

  defect:
    'The server could not complete this request; please try again later. If it fails again, quote the number {requestId} to the system administrator.',
  content: 'The content',
  malformed: 'The content is not valid JSON',
  notChosen: 'Choose: {field}',

  shape: {
    code: 'A code consists of letters, digits and hyphens, at most 40',
    login:
      'A login consists of 2 to 40 small letters, digits, dots, hyphens and underscores, and begins with a letter or digit',
    phone: 'A phone number consists of digits, spaces, hyphens and brackets, such as 023-71001234',
    uscc: 'A credit code consists of 18 digits or capital letters',
  },
  rules: {
    ...sheetRules,
    ...standardRules,
    ...whereRules,
    required: 'Fill in: {field}',
    wrong_type: '{field} has the wrong type',
    surplus: 'There is no field named {field}',
    too_long: '{field}: at most {max} characters',
    too_short: '{field}: at least {min} characters',
    too_many_items: '{field}: at most {max} entries',
    too_small: '{field} cannot be less than {min}',
    too_big: '{field} cannot be more than {max}',
    not_in_list: '{field} is not one of the choices',
    invalid_date: '{field} must be a date that exists, such as 2026-03-15',
    date_range: '{field} must lie between 2000 and 2099',
    date_order: '{field} must not be before the first date',
    invalid_format: '{field} has the wrong format',
    invisible: '{field} contains characters that cannot be seen; delete them and type again',
    views_kept: 'You keep {max} views already; delete one before you save another',
    links_in_use: 'There are already {max} links in use; revoke one before you make another',
    practices_shared:
      'There are already {max} practices published; withdraw one before you publish another',
    one_line: '{field} must be a single line',
    ladder_order:
      'The ladder must climb: each rung comes later than the one before. Before a deadline count calendar days; after it, one kind of day for each limit',
    milestone_order:
      'Feedback comes in the order deployment, measures, result, lasting arrangement; none before the one it follows',
    warn_order: '{field} must fall from number to number, none twice',
    looser_than_parent:
      '{field} cannot be looser than the {inherited} set above; it can only be the same or shorter',
    not_weekend:
      'Only a Saturday or Sunday can be a make-up day. For a weekday that is worked choose “as usual”',
    code_twice: 'This code is used twice; choose another',
    weights_not_100: 'The weights of {field} add up to {sum}; they must make 100',
    score_line:
      'Line {line} cannot be read: “{text}”. One judge a line, scores divided by tabs or commas',
    line_unreadable: 'Line {line} cannot be read: “{text}”. Write it like “2027-02-05 Name off”',
    line_no_date: 'Line {line} has a date that does not exist, or ends before it begins: “{text}”',
    line_twice: 'Line {line} repeats a date of a line above: “{text}”',
    line_not_weekend: 'Line {line} says a day is worked that is no weekend day: “{text}”',
    template_broken:
      'This is no Word document that opens. Save it as .docx in WPS or Word and upload it again',
    template_too_large: 'The template is too large; keep it within 5 MB',
    template_macros:
      'The template carries macros or embedded objects and cannot be used. Remove them and save as .docx',
    template_external:
      'The template refers to outside files or pictures and cannot be used. Put them into the document',
    template_unclosed:
      'The braces of “{word}” in the template do not match, or a section does not end; please correct it',
    template_unknown: '“{word}” in the template is no field that exists; correct or remove it',
    template_missing: 'The template lacks “{word}”; add it before it can be used',
  },
} satisfies Shape<typeof zh>
