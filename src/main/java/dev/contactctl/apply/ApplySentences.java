package dev.contactctl.apply;

import dev.contactctl.message.Sentence;

/** What {@code apply} and {@code undo} report. */
enum ApplySentences implements Sentence {
  RESULT("{0}: {1}: {2}"),
  RESULT_OF_CHANGE("{0}: {1}: {2}:"),
  RESULT_BECAUSE("{0}: {1}: {2}: {3}"),
  PROGRESS("{0} of {1} done, {2} a minute, {3} failed, {4} left"),
  PROGRESS_BEGIN("{0} of {1} done, {2} failed"),
  WAITING("waiting {0} for the server's rate limit"),
  FORECAST("forecast: {0:read|reads}, at most {1:change|changes}, {2} of each a minute: about {3}"),
  FORECAST_AT_MOST(
      "forecast: {0:read|reads}, at most {1:change|changes}: about {3} at {2} of each a minute, and"
          + " less when the server allows more"),
  FORECAST_UNLIMITED(
      "forecast: {0:read|reads}, at most {1:change|changes}, as fast as the server answers"),
  FORECAST_OUTLIVES_TOKEN(
      "{0}; a token that lives one hour may expire before that: then continue with --resume and a"
          + " new token"),
  NOT_A_NUMBER("{0}: {1:quoted} is not a whole number from {2} to {3}"),
  NOT_AN_AMOUNT(
      "{0}: {1:quoted} is not an amount; write a number such as 10, or a percentage such as 5%"),
  MANY_JOBS(
      "{0} requests at once are more than the {1} that the API is documented to allow;"
          + " some may be refused and repeated"),
  NEEDS_DRY_RUN("{0}: needs --dry-run; pass both, or leave it out"),
  UNDO_PLANS(
      "--plan: undo only writes a plan, and that needs --dry-run; send one with contactctl apply"
          + " --plan FILE"),
  RESUME_NEEDS_JOURNAL("--resume: needs --journal FILE; name the journal of the run to go on with"),
  RESUME_SENDS("--resume: cannot be combined with --dry-run; leave one of them out"),
  MARKDOWN_NEEDS_DRY_RUN(
      "-o markdown: shows changes, and needs --dry-run; for the results in Markdown, pass --summary"
          + " FILE"),
  NO_READ_NEEDS_REPLACE(
      "--no-read: needs --replace, since records are otherwise laid over contacts, which are read;"
          + " pass both, or leave it out"),
  READS("--no-read: {0} needs the contacts to be read; leave one of the two out"),
  NO_CHARSET("{0}: this Java does not have {1:quoted}; convert the table to UTF-8"),
  ONLY_WHEN_SENDING("{0}: cannot be combined with --dry-run; leave one of them out"),
  NO_INPUT(
      "apply: has no input; name a file, a folder, - for standard input, --ids FILE or --plan FILE"),
  NOTHING_TO_CHANGE("--ids: nothing to change; add a field flag such as --memo TEXT"),
  PLAN_AS_IT_IS(
      "{0}: cannot be combined with --plan, since a plan is sent as it is; leave it out, or make a"
          + " new plan with --dry-run"),
  NOT_AN_ID("{0}: {1:quoted} is not a contact ID; write 1 to {2} letters, digits and hyphens"),
  NOT_A_SHARD(
      "{0}: {1:quoted} is not of the form I/N; write 1/4 for the first of four parts, with N at most"
          + " {2}"),
  NOTE("{0}: {1}"),
  FAILED("{0}: {1}: {2}"),
  MORE_FAILURES("more contacts failed; the results on standard output have all of them"),
  MORE_ERRORS("only the first {0} of {1:error|errors} are shown"),
  MORE_WARNINGS("only the first {0} of {1:warning|warnings} are shown"),
  STOPPED_READING("stopped while the input was read; nothing was sent"),
  INVALID("{0:record|records}: {1:error|errors}; nothing was sent"),
  LEFT_OUT("{0:invalid record|invalid records} left out"),
  INVALID_FLAGS("the flags have {0:error|errors}; nothing was sent"),
  INVALID_TOGETHER("the records and the flags together have {0:error|errors}; nothing was sent"),
  INVALID_AT_LEAST("{0:record|records}: at least {1:error|errors}; nothing was sent"),
  CHANGES("{0}: {1}:"),
  REPLACES("{0}: {1}: would be replaced"),
  WOULD_OF_PART(
      "{0} of {1:contact|contacts} were compared before the dry run stopped: {2} would change, {3}"
          + " would not, {4} would be refused; nothing was sent"),
  WOULD(
      "{0:contact|contacts}: {1} would change, {2} would not, {3} would be refused; nothing was"
          + " sent"),
  STOPPING("stopping: contacts in flight are finished first; press Ctrl-C again to leave at once"),
  LEFT("stopped at once: changes of contacts in flight may have been applied; {0}"),
  SENT_AGAIN("{0:request|requests} sent again over a new connection, since a kept one had ended"),
  TO("to {0}"),
  TO_ACCOUNT("to {0} as {1:raw}"),
  TO_PROFILE("to {0} (profile {1:raw})"),
  TO_ACCOUNT_OF_PROFILE("to {0} as {1:raw} (profile {2:raw})"),
  JOURNAL("journal: {0}"),
  FAILED_KEPT("{0}: the file had lines that are not of this run; it is kept as {1}"),
  HEALED("journal: its last {0:byte|bytes} were not written completely and are dropped"),
  TORN("{0}: its last {1:byte|bytes} were not written completely and are skipped"),
  IN_DOUBT(
      "journal: {0:contact|contacts} begun and not finished by the earlier run; each is read again"
          + " first"),
  NO_JOURNAL_NAME(
      "{0:quoted}: is empty, and names no journal; check the variable that it came from"),
  JOURNAL_UNNAMED("--journal: needs the name of a file; write one, or none to keep no journal"),
  NO_HOME(
      "HOME: is not set, so the journal cannot be kept anywhere; set it, or name a file with --journal"),
  NO_STATE_FOLDER(
      "{0}: no journal can be kept there; set XDG_STATE_HOME, or name a file with --journal"),
  SUMMARY("updated {0}, unchanged {1}, failed {2}, conflict {3}, unfinished {4}, not begun {5}"),
  WITHOUT_IMAGE(
      "{0:contact|contacts} cannot be restored, because the run did not read what it replaced"),
  NOT_COUNTED("the values that would be erased could not be counted, so nothing was sent: {0}"),
  UNREAD("some contacts could not be read"),
  TOO_MANY_REMOVALS(
      "{0:value|values} would be erased, and {2} allows {1}; nothing was sent; look at them with"
          + " --dry-run, and allow them with {3}"),
  WOULD_BE_TOO_MANY_REMOVALS(
      "{0:value|values} would be erased, and {2} allows {1}; allow them with {3}"),
  PLAN_WRITTEN("plan: {0}, sha256 {1}; send it with contactctl apply --plan {0:word}"),
  PLAN("plan: {0}, sha256 {1}"),
  PLAN_IN_MARKDOWN("Plan with the SHA-256 digest {0}"),
  NO_PLAN_OF_REMOVALS(
      "plan: {0} was not written, since more values would be erased than are allowed"),
  NO_PLAN_OF_A_PART("plan: {0} was not written, since the dry run was cut off; run it again"),
  NO_PLAN(
      "plan: {0} was not written, since not every contact could be planned; correct the others,"
          + " or leave them out with --skip-invalid"),
  NO_SUMMARY("--summary: {0} cannot be written; the run itself is not affected"),
  SUMMARY_OF_PLAN("contactctl apply: what would change"),
  SUMMARY_OF_RUN("contactctl apply"),
  CONTACTS("contacts"),
  WOULD_CHANGE("would change"),
  WOULD_ERASE("values erased"),
  WOULD_NOT_CHANGE("unchanged"),
  WOULD_BE_REFUSED("refused"),
  UPDATED("updated"),
  UNCHANGED("unchanged"),
  NOT_UPDATED("failed"),
  IN_CONFLICT("conflict"),
  UNFINISHED("unfinished"),
  NOT_BEGUN("not begun"),
  NOT_COMPARED("not compared"),
  FAILED_BEFORE("failed before the run was resumed; its earlier results say why"),
  RESUME("to go on, run the same command with --journal {0:word} --resume"),
  RESUME_ALLOWING(
      "to go on in spite of the failures, run the same command with --journal {0:word} --resume and a"
          + " larger --max-failures"),
  NO_RESUME("there is no journal; to go on, run the command again");

  private final String english;

  ApplySentences(String english) {
    this.english = english;
  }

  @Override
  public String english() {
    return english;
  }
}
