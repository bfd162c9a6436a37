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

  public PlanTasks(PlanReader plan) {
    this.plan = plan;
  }

  @Override
  public long contacts() {
    return plan.contacts();
  }

  @Override
  public int lastRecord() {
    return plan.lastRecord();
  }

  @Override
  public String digest() {
    return plan.sha256();
  }

  @Override
  public Optional<String> planSha256() {
    return Optional.of(plan.sha256());
  }

  @Override
  public SortedMap<String, String> options() {
    return plan.header().options();
  }

  @Override
  public boolean needContacts() {
    return plan.hasImages();
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
