package dev.contactctl.tasks;

import dev.contactctl.bulk.ContactResult;
import dev.contactctl.bulk.Decision;
import dev.contactctl.bulk.Results;
import dev.contactctl.bulk.Target;
import dev.contactctl.bulk.Task;
import dev.contactctl.contact.Contact;
import dev.contactctl.contact.Place;
import dev.contactctl.flow.Guards;
import dev.contactctl.flow.Outcome;
import dev.contactctl.flow.Plan;
import dev.contactctl.journal.ContactState;
import dev.contactctl.message.Message;
import dev.contactctl.world.Exit;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Determines what a run would send, and sends nothing: the targets are those of the run, but each
 * refuses to be sent once it is decided. Results are passed on in the order of the input, whichever
 * contact was ready first.
 */
public final class Survey implements Results {

  /** Receives the result for each contact, in the order of the input. */
  public interface Sink {
    /** Receives the plan for a contact; it may change nothing. */
    void planned(Target target, Plan plan, List<Message> notices);

    /** Receives a contact that would not be sent. */
    void refused(ContactResult result);
  }

  private final Guards guards;
  private final ReadPolicy reading;
  private final Sink sink;
  private final Map<Integer, Runnable> ready = new HashMap<>();
  private final Map<Integer, Surveyed> begun = new HashMap<>();
  private int handedOut;
  private int reported;

  /** Whether contacts are read that a run would replace without reading. */
  public enum ReadPolicy {
    AS_THE_RUN,
    ALWAYS
  }

  public Survey(Guards guards, ReadPolicy reading, Sink sink) {
    this.guards = guards;
    this.reading = reading;
    this.sink = sink;
  }

  /** The targets, none of which will be sent. */
  public Iterator<Task> tasks(Iterator<Task> run) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return run.hasNext();
      }

      @Override
      public Task next() {
        return wrapped(run.next().target());
      }
    };
  }

  private synchronized Task wrapped(Target target) {
    Surveyed surveyed = new Surveyed(target, handedOut++);
    begun.put(target.record(), surveyed);
    return Task.fresh(surveyed);
  }

  @Override
  public synchronized void ended(ContactResult result) {
    Surveyed surveyed = Objects.requireNonNull(begun.remove(result.record()));
    ready.put(surveyed.number, () -> surveyed.report(result));
    for (Runnable next = ready.remove(reported); next != null; next = ready.remove(reported)) {
      reported++;
      next.run();
    }
  }

  /** A target that keeps what was decided instead of sending it. */
  private final class Surveyed implements Target {
    private final Target target;
    private final int number;
    private Optional<Decision.Send> decided = Optional.empty();

    Surveyed(Target target, int number) {
      this.target = target;
      this.number = number;
    }

    @Override
    public int record() {
      return target.record();
    }

    @Override
    public String id() {
      return target.id();
    }

    @Override
    public Place place() {
      return target.place();
    }

    @Override
    public boolean needsContact() {
      return reading == ReadPolicy.ALWAYS || target.needsContact();
    }

    @Override
    public boolean isRepeatable() {
      return true;
    }

    @Override
    public Decision decide(Optional<Contact> now) {
      Decision decision = target.decide(now);
      if (!(decision instanceof Decision.Send send)) {
        return decision;
      }
      Optional<Outcome.Stopped> stopped = guards.check(send.plan());
      if (stopped.isPresent()) {
        return new Decision.Refuse(
            ContactState.CONFLICT,
            stopped.get().exit(),
            stopped.get().withOverride(),
            send.findings());
      }
      decided = Optional.of(send);
      return new Decision.Refuse(ContactState.UNCHANGED, Exit.OK, Message.NOTHING, send.findings());
    }

    void report(ContactResult result) {
      if (decided.isPresent() && result.state() == ContactState.UNCHANGED) {
        sink.planned(target, decided.get().plan(), decided.get().notices());
      } else {
        sink.refused(result);
      }
    }
  }
}
