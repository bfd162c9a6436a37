package dev.contactctl.doctor;

import dev.contactctl.args.Args;
import dev.contactctl.args.ChoiceOption;
import dev.contactctl.args.ContactIdArgument;
import dev.contactctl.args.Option;
import dev.contactctl.args.OptionGroup;
import dev.contactctl.session.Command;
import dev.contactctl.session.CommonOptions;
import dev.contactctl.session.ReportFormat;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Credentials;
import dev.contactctl.world.Exit;
import java.util.ArrayList;
import java.util.List;

/** {@code doctor}: examines everything that a run depends on. */
public final class DoctorCommand extends Command {
  private static final String OFFLINE = "--offline";
  private static final String CONTACT = "--contact";

  private final ChoiceOption<ReportFormat> output = ReportFormat.option();

  @Override
  public String name() {
    return "doctor";
  }

  @Override
  public List<Option> options() {
    List<Option> options = new ArrayList<>();
    options.add(
        Option.flag(OptionGroup.INPUT, "Check only this machine, and send nothing", OFFLINE));
    options.add(
        Option.one(OptionGroup.INPUT, "ID", "Read this contact, to be sure of the scope", CONTACT));
    options.add(output.option());
    options.addAll(CommonOptions.requests());
    return options;
  }

  @Override
  public Exit run(Session session, Args args) {
    ReportFormat format = output.chosen(args);
    Doctor.Errand errand =
        new Doctor.Errand(
            args.has(OFFLINE) ? Doctor.Errand.Reaches.THIS_MACHINE : Doctor.Errand.Reaches.SERVER,
            args.has(Credentials.FROM_STDIN),
            args.one(CONTACT)
                .map(id -> ContactIdArgument.check(id, ContactIdArgument.Stdin.NOTHING)));
    Examination examination = new Doctor(session, errand).examine();
    DoctorReport report = new DoctorReport(examination, session.console().language());
    session.console().report(format.of(report));
    session.console().say(report.summary());
    return examination.exit();
  }
}
