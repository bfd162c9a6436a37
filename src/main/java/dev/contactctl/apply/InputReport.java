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
import java.util.List;

/** Shows what is wrong with the input of a run; of very many errors only the first ones. */
final class InputReport implements InputSink {
  private static final int SHOWN = 100;

  private final Console console;
  private final boolean strict;
  private final FailedFile failed;
  private long problems;

  InputReport(Console console, boolean strict, FailedFile failed) {
    this.console = console;
    this.strict = strict;
    this.failed = failed;
  }

  @Override
  public void findings(List<Finding> findings) {
    int errors = 0;
    for (Finding finding : findings) {
      errors += finding.severity() == Severity.NOTE ? 0 : 1;
    }
    if (mayShow(errors)) {
      console.findings(findings);
    }
  }

  private boolean mayShow(int more) {
    boolean show = problems < SHOWN;
    problems += more;
    if (show && problems >= SHOWN) {
      console.problem(ApplySentences.MORE_PROBLEMS.with(SHOWN));
    }
    return show;
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
