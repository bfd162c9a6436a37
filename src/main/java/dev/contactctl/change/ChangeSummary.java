package dev.contactctl.change;

import dev.contactctl.contact.Contact;
import dev.contactctl.contact.FieldPath;
import dev.contactctl.message.Message;
import dev.contactctl.message.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Describes what a change does to a contact in a few words, for one line: lists by the number of
 * their items before and after, everything else by its path.
 */
public final class ChangeSummary {
  /** How many parts that lose nothing are named; parts that lose a value are all named. */
  private static final int NAMED = 8;

  /** The index of a path step that does not exist. */
  private static final int NONE = -1;

  private ChangeSummary() {}

  /**
   * One part of the summary.
   *
   * @param text the property and what happens to it
   * @param loses whether a value is lost
   */
  public record Part(Message text, boolean loses) {}

  /** What happens to the items of one list. */
  private static final class ListChanges {
    private final Set<Integer> changed = new LinkedHashSet<>();
    private int removed;
    private int added;
    private boolean reordered;
  }

  /**
   * The parts; first those that lose a value, then the others, each in the order of the changes.
   *
   * @param changes the differences between the two contacts
   */
  public static List<Part> of(Contact before, Contact after, List<Change> changes) {
    List<Part> parts = new ArrayList<>();
    Map<FieldPath, ListChanges> lists = new LinkedHashMap<>();
    for (Change change : changes) {
      int item = indexStep(change.path());
      if (item == NONE && change.kind() != Change.Kind.REORDERED) {
        parts.add(part(change));
      } else {
        count(lists, change, item, parts);
      }
    }
    for (Map.Entry<FieldPath, ListChanges> list : lists.entrySet()) {
      int was = before.at(list.getKey()).size();
      int now = after.at(list.getKey()).size();
      parts.add(part(list.getKey(), list.getValue(), was, now));
    }
    return ordered(parts);
  }

  /** The position of the first index in the path; {@link #NONE} if it leads into no list. */
  private static int indexStep(FieldPath path) {
    for (int i = 0; i < path.steps().size(); i++) {
      if (path.steps().get(i) instanceof FieldPath.Index) {
        return i;
      }
    }
    return NONE;
  }

  /** Counts a change of an item; a value that an item loses is a part of its own. */
  private static void count(
      Map<FieldPath, ListChanges> lists, Change change, int item, List<Part> parts) {
    List<FieldPath.Step> steps = change.path().steps();
    boolean whole = item == steps.size() - 1;
    if (item != NONE && !whole && change.isRemoval()) {
      parts.add(part(change));
      return;
    }
    FieldPath list =
        item == NONE ? change.path() : new FieldPath(List.copyOf(steps.subList(0, item)));
    ListChanges counted = lists.computeIfAbsent(list, path -> new ListChanges());
    switch (whole ? change.kind() : item == NONE ? Change.Kind.REORDERED : Change.Kind.CHANGED) {
      case ADDED -> counted.added++;
      case REMOVED -> counted.removed++;
      case REORDERED -> counted.reordered = true;
      case CHANGED -> counted.changed.add(((FieldPath.Index) steps.get(item)).index());
    }
  }

  private static Part part(Change change) {
    boolean emptied = change.now().isString() && change.now().stringValue().isEmpty();
    ChangeSummarySentences sentence =
        switch (change.kind()) {
          case ADDED -> ChangeSummarySentences.ADDED;
          case REMOVED -> ChangeSummarySentences.REMOVED;
          case CHANGED, REORDERED ->
              !change.isRemoval()
                  ? ChangeSummarySentences.CHANGED
                  : emptied ? ChangeSummarySentences.EMPTIED : ChangeSummarySentences.LOST_VALUES;
        };
    return new Part(sentence.with(change.path()), change.isRemoval());
  }

  private static Part part(FieldPath path, ListChanges list, int was, int now) {
    List<Message> counts = new ArrayList<>();
    add(counts, list.removed, ChangeSummarySentences.ITEMS_REMOVED);
    add(counts, list.added, ChangeSummarySentences.ITEMS_ADDED);
    add(counts, list.changed.size(), ChangeSummarySentences.ITEMS_CHANGED);
    add(counts, list.reordered ? 1 : 0, ChangeSummarySentences.ITEMS_REORDERED);
    Message text =
        was == now
            ? ChangeSummarySentences.LIST.with(path, counts)
            : ChangeSummarySentences.LIST_RESIZED.with(path, was, now, counts);
    return new Part(text, list.removed > 0);
  }

  private static void add(List<Message> counts, int count, Sentence sentence) {
    if (count > 0) {
      counts.add(sentence.with(count));
    }
  }

  private static List<Part> ordered(List<Part> parts) {
    List<Part> ordered = new ArrayList<>();
    List<Part> others = new ArrayList<>();
    for (Part part : parts) {
      (part.loses() ? ordered : others).add(part);
    }
    int named = others.size() > NAMED + 1 ? NAMED : others.size();
    ordered.addAll(others.subList(0, named));
    if (named < others.size()) {
      Message more = ChangeSummarySentences.MORE.with(others.size() - named);
      ordered.add(new Part(more, false));
    }
    return ordered;
  }
}
