package dev.contactctl.tasks;

import dev.contactctl.bulk.Target;
import dev.contactctl.bulk.Task;
import dev.contactctl.contact.Contact;
import dev.contactctl.flow.ServerContact;
import dev.contactctl.journal.Entry;
import dev.contactctl.journal.PastRun;
import dev.contactctl.journal.PlanReader;
import dev.contactctl.journal.PlannedContact;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;

/** The tasks of a plan: exactly what was reviewed. */
public final class PlanTasks implements RunTasks {
  private final PlanReader plan;
  private final int lastRecord;
  private final boolean needContacts;

  public PlanTasks(PlanReader plan) {
    this.plan = plan;
    int last = 0;
    boolean any = false;
    for (Optional<PlannedContact> next = plan.next(); next.isPresent(); next = plan.next()) {
      last = Math.max(last, next.get().record());
      any |= next.get().before().isPresent();
    }
    this.lastRecord = last;
    this.needContacts = any;
  }

  @Override
  public long contacts() {
    return plan.contacts();
  }

  @Override
  public int lastRecord() {
    return lastRecord;
  }

  @Override
  public String digest() {
    return plan.sha256();
  }

  @Override
  public SortedMap<String, String> options() {
    return plan.header().options();
  }

  @Override
  public boolean needContacts() {
    return needContacts;
  }

  @Override
  public Iterator<Task> after(PastRun past) {
    plan.rewind();
    return new TaskIterator(() -> plan.next().map(this::target), past);
  }

  private Target target(PlannedContact contact) {
    Optional<String> before = contact.before().map(Entry.Before::digest);
    Contact after = ServerContact.of(contact.body());
    return new PlannedTarget(contact.record(), contact.id(), plan.place(), before, after);
  }

  @Override
  public void close() {
    plan.close();
  }
}
