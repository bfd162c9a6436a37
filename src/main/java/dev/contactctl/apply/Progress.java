package dev.contactctl.apply;

import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import dev.contactctl.message.TerminalText;
import dev.contactctl.world.Output;
import dev.contactctl.world.World;
import java.time.Duration;

/**
 * Shows how far a run is: on a terminal in one line that is updated in place, elsewhere in a line
 * now and then. Everything that is printed during the run goes through it, so that no output lands
 * inside that line. Safe for several threads.
 */
final class Progress {
  /** How much of the run is shown. */
  enum Mode {
    NONE,
    LINES,
    TERMINAL
  }

  private static final long TERMINAL_PAUSE = Duration.ofMillis(200).toNanos();
  private static final long LINES_PAUSE = Duration.ofSeconds(30).toNanos();
  private static final String CLEAR = "\r\u001b[K";

  private final World world;
  private final Output err;
  private final Language language;
  private final Mode mode;
  private final long total;
  private final long begin;
  private long shownAt;
  private boolean lineShown;
  private boolean ended;
  private long doneBefore;

  /**
   * A display.
   *
   * @param total how many contacts the run has in all
   * @param doneBefore how many of them an earlier run has finished
   */
  Progress(World world, Language language, Mode mode, long total, long doneBefore) {
    this.world = world;
    this.err = Output.messages(world);
    this.language = language;
    this.mode = mode;
    this.total = total;
    this.doneBefore = doneBefore;
    this.begin = world.nanos();
    this.shownAt = begin;
  }

  /** Runs code that prints, with the progress line out of its way. */
  synchronized void around(Runnable printing) {
    clear();
    printing.run();
  }

  /** Shows the counts, unless it has done so a moment ago. */
  synchronized void update(RunCounts counts) {
    long now = world.nanos();
    long pause = mode == Mode.TERMINAL ? TERMINAL_PAUSE : LINES_PAUSE;
    if (mode != Mode.NONE && now - shownAt >= pause) {
      show(sentence(counts, now));
      shownAt = now;
    }
  }

  /**
   * Shows how long the run still waits, so that it does not look stuck.
   *
   * @param time how long nothing leaves; zero when something may
   */
  synchronized void waiting(Duration time) {
    if (mode == Mode.TERMINAL && !time.isZero() && !ended) {
      show(ApplySentences.WAITING.with(DurationText.shortly(time)));
    }
  }

  /** Removes the progress line. */
  synchronized void end() {
    ended = true;
    clear();
  }

  private Message sentence(RunCounts counts, long now) {
    long done = counts.done();
    double minutes = (now - begin) / 60e9;
    double perMinute = minutes > 0 ? (done - doneBefore) / minutes : 0;
    long rate = Math.round(perMinute);
    if (perMinute <= 0) {
      return ApplySentences.PROGRESS_BEGIN.with(done, total, counts.failures());
    }
    Duration left = Duration.ofMillis((long) ((total - done) / perMinute * 60_000));
    return ApplySentences.PROGRESS.with(
        done, total, rate, counts.failures(), DurationText.shortly(left));
  }

  private void show(Message message) {
    String text = TerminalText.line(language.say(message));
    if (mode == Mode.TERMINAL) {
      err.print(CLEAR + text);
      lineShown = true;
    } else {
      err.line(text);
    }
  }

  private void clear() {
    if (lineShown) {
      err.print(CLEAR);
      lineShown = false;
    }
  }
}
