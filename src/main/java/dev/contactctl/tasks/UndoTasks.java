package dev.contactctl.tasks;

import dev.contactctl.bulk.Target;
import dev.contactctl.bulk.Task;
import dev.contactctl.flow.ServerContact;
import dev.contactctl.journal.BeforeImage;
import dev.contactctl.journal.BeforeImages;
import dev.contactctl.journal.Entry;
import dev.contactctl.journal.JournalHeader;
import dev.contactctl.journal.PastRun;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tasks that restore the contacts changed by an earlier run. */
public final class UndoTasks implements RunTasks {
  /**
   * A digest that no contact has, so that a contact which cannot be restored safely is left as it
   * is.
   */
  private static final String NO_DIGEST = "";

  private final BeforeImages images;

  public UndoTasks(BeforeImages images) {
    this.images = images;
  }

  @Override
  public long contacts() {
    return (long) images.contacts() - images.withoutImage();
  }

  @Override
  public int lastRecord() {
    return images.header().records();
  }

  @Override
  public String digest() {
    return JournalHeader.undoing(images.header());
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>();
  }

  /** Leaves out a contact that has changed since the run, in a plan as in an undo. */
  @Override
  public boolean leaveOutRefused() {
    return true;
  }

  @Override
  public boolean needContacts() {
    return true;
  }

  @Override
  public Iterator<Task> after(PastRun past) {
    images.rewind();
    return new TaskIterator(this::next, past);
  }

  private Optional<Target> next() {
    Optional<BeforeImage> image = images.next();
    while (image.isPresent() && image.get().before().isEmpty()) {
      image = images.next();
    }
    return image.map(UndoTasks::target);
  }

  private static Target target(BeforeImage image) {
    Entry.Before before = image.before().orElseThrow();
    boolean contested = image.certainty() == BeforeImage.Certainty.CONTESTED;
    return new PlannedTarget(
        image.record(),
        image.id(),
        image.place(),
        Optional.of(contested ? NO_DIGEST : image.left()),
        ServerContact.of(before.image()),
        (contested ? TaskSentences.MOVED_DURING_RUN : TaskSentences.MOVED_AFTER_RUN).with());
  }

  @Override
  public void close() {
    images.close();
  }
}
