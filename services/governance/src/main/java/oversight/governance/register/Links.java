package oversight.governance.register;

import com.google.protobuf.Message;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.governance.v1.LinkCondition;
import oversight.governance.v1.RecordLink;
import oversight.service.error.InvalidFieldException;

/** Checks references when they are written, and says how they stand when they are read. */
@Component
class Links {
  private static final int MOST_REFERRING = 200;

  private final LinkStore store;
  private final List<LinkTarget> others;

  Links(LinkStore store, List<LinkTarget> others) {
    this.store = store;
    this.others = List.copyOf(others);
  }

  /**
   * Makes sure that what is newly referred to is there.
   *
   * @throws InvalidFieldException naming each that is not
   */
  void check(Collection<Link> before, Collection<Link> after) {
    List<InvalidFieldException.Violation> dangling =
        after.stream()
            .filter(link -> !before.contains(link) && find(link.target()).isEmpty())
            .map(link ->
                new InvalidFieldException.Violation(
                    link.field(),
                    "There is no '%s', or you may not see it. Give the name of a record, a pack or"
                            .formatted(link.target())
                        + " a report, such as boards/01J…"))
            .toList();
    if (!dangling.isEmpty()) {
      throw new InvalidFieldException(dangling);
    }
  }

  void keep(String id, Collection<Link> open, Collection<Link> part) {
    store.replace(id, open, part);
  }

  /** What a record refers to, with how each stands now. */
  List<RecordLink> standing(Message content) {
    return Link.of(content).stream()
        .map(link -> {
          RecordLink.Builder described =
              RecordLink.newBuilder().setField(link.field()).setName(link.target());
          find(link.target())
              .ifPresentOrElse(
                  target ->
                      described
                          .setTitle(target.title())
                          .setState(target.state())
                          .setDay(target.day())
                          .setCondition(condition(target.state())),
                  () -> described.setCondition(LinkCondition.TARGET_NOT_SEEN));
          return described.build();
        })
        .toList();
  }

  /** What refers to a record. */
  List<RecordLink> referring(String name) {
    return store.referring(name, MOST_REFERRING).stream()
        .map(end ->
            RecordLink.newBuilder()
                .setField(end.field())
                .setName(end.name())
                .setTitle(end.title())
                .setState(end.state())
                .setDay(end.day())
                .setCondition(condition(end.state()))
                .build())
        .toList();
  }

  private Optional<LinkTarget.Target> find(String name) {
    return others.stream()
        .filter(other -> other.names(name))
        .findFirst()
        .map(other -> other.find(name))
        .orElseGet(() -> store.find(name));
  }

  private static LinkCondition condition(String state) {
    return state.equals(Lifecycle.WITHDRAWN)
        ? LinkCondition.TARGET_WITHDRAWN
        : LinkCondition.LINKED;
  }
}
