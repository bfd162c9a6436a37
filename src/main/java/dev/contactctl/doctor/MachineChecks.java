package dev.contactctl.doctor;

import dev.contactctl.session.Session;
import dev.contactctl.world.Jvm;
import dev.contactctl.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks what the program runs on: Java, its archive of loaded classes, limits and the terminal.
 */
final class MachineChecks {
  /** Where Linux tells a process its limits. */
  private static final String LIMITS = "/proc/self/limits";

  private static final String OPEN_FILES = "Max open files";

  /** Enough open files for 64 requests at a time, with all other files. */
  private static final int ENOUGH_FILES = 256;

  private final Session session;
  private final World world;
  private final Examination examination;

  MachineChecks(Session session, Examination examination) {
    this.session = session;
    this.world = session.world();
    this.examination = examination;
  }

  /** Makes all of these checks. */
  void run() {
    java();
    archive();
    openFiles();
    terminal();
  }

  private void java() {
    Jvm jvm = world.jvm();
    examination
        .ok(Topic.JAVA, DoctorSentences.JAVA.with(jvm.version(), jvm.vendor()))
        .put("version", jvm.version());
    for (JvmOptions.Risk risk : JvmOptions.risks(world)) {
      examination.warn(
          Topic.JAVA,
          risk.effect().with(risk.option(), risk.variable()),
          DoctorSentences.REMOVE_OPTION.with(risk.variable()));
    }
  }

  private void archive() {
    String archive = world.jvm().archive();
    if (!archive.isEmpty()) {
      examination.ok(Topic.ARCHIVE, DoctorSentences.ARCHIVE.with(archive)).put("used", true);
      return;
    }
    for (String variable : List.of("CONTACTCTL_NO_ARCHIVE", "CONTACTCTL_JAVA_OPTS")) {
      if (!world.env(variable).orElse("").isEmpty()) {
        examination
            .ok(Topic.ARCHIVE, DoctorSentences.ARCHIVE_UNWANTED.with(variable))
            .put("used", false);
        return;
      }
    }
    examination
        .warn(Topic.ARCHIVE, DoctorSentences.NO_ARCHIVE.with(), DoctorSentences.MAKE_ARCHIVE.with())
        .put("used", false);
  }

  private void openFiles() {
    int limit = openFilesLimit(world.cwd().getFileSystem().getPath(LIMITS));
    if (limit < 0) {
      examination.skip(Topic.OPEN_FILES, DoctorSentences.LIMIT_UNKNOWN.with());
    } else if (limit < ENOUGH_FILES) {
      examination
          .warn(
              Topic.OPEN_FILES,
              DoctorSentences.FEW_FILES.with(limit),
              DoctorSentences.MORE_FILES.with(ENOUGH_FILES))
          .put("limit", limit);
    } else {
      examination
          .ok(Topic.OPEN_FILES, DoctorSentences.ENOUGH_FILES.with(limit))
          .put("limit", limit);
    }
  }

  /** The soft limit; a very great number for none, and -1 when it is not known. */
  private static int openFilesLimit(Path limits) {
    try {
      for (String line : Files.readAllLines(limits)) {
        if (line.startsWith(OPEN_FILES)) {
          String soft = line.substring(OPEN_FILES.length()).strip().split("\\s+")[0];
          return soft.equals("unlimited") ? Integer.MAX_VALUE : (int) number(soft);
        }
      }
    } catch (IOException | NumberFormatException e) {
      return -1;
    }
    return -1;
  }

  private static long number(String digits) {
    return Math.min(Long.parseLong(digits), Integer.MAX_VALUE);
  }

  private void terminal() {
    DoctorSentences found =
        session.mayAsk()
            ? DoctorSentences.TERMINAL
            : world.hasTerminal() ? DoctorSentences.TERMINAL_ASIDE : DoctorSentences.NO_TERMINAL;
    examination.ok(Topic.TERMINAL, found.with()).put("canAsk", session.mayAsk());
  }
}
