package dev.contactctl.apply;

import dev.contactctl.check.Finding;
import dev.contactctl.contact.Place;
import dev.contactctl.contact.Remark;
import dev.contactctl.contact.Severity;
import dev.contactctl.message.Message;
import dev.contactctl.records.InputRecord;
import dev.contactctl.records.InputSink;
import dev.contactctl.session.Console;
import dev.contactctl.world.Failure;
import java.util.ArrayList;
import java.util.List;

/** Shows what is wrong with the input of a run; of very many errors only the first ones. */
final class InputReport implements InputSink {
  private static final int SHOWN = 100;

  private final Console console;
  private final boolean strict;
  private final FailedFile failed;
  private long errors;
  private long warnings;

  InputReport(Console console, boolean strict, FailedFile failed) {
    this.console = console;
    this.strict = strict;
    this.failed = failed;
  }

  @Override
  public void findings(List<Finding> findings) {
    List<Finding> shown = new ArrayList<>();
    for (Finding finding : findings) {
      boolean show =
          switch (finding.severity()) {
            case ERROR -> errors++ < SHOWN;
            case WARNING -> warnings++ < SHOWN;
            case NOTE -> warnings < SHOWN;
          };
      if (show) {
        shown.add(finding);
      }
    }
    if (!shown.isEmpty()) {
      console.findings(shown);
    }
  }

  /** After all findings: says that there were more of them than were shown. */
  void end() {
    if (errors > SHOWN) {
      console.problem(ApplySentences.MORE_ERRORS.with(SHOWN, errors));
    }
    if (warnings > SHOWN) {
      console.say(ApplySentences.MORE_WARNINGS.with(SHOWN, warnings));
    }
  }

  @Override
  public void unusable(Failure failure) {
    console.problem(failure.message());
  }

  @Override
  public void passedOver(String name, Message why) {
    Remark remark = Remark.warning(Place.of(name), why);
    console.remark(strict ? remark.as(Severity.ERROR) : remark);
  }

  @Override
  public void leftOut(InputRecord record, List<Finding> why) {
    failed.leftOut(record, why); // the findings were reported with the record
  }
}
