package oversight.portal.web.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oversight.governance.v1.LinkCondition;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.Meeting.AgendaItem;
import oversight.governance.v1.Meeting.Attendance;
import oversight.governance.v1.Meeting.Paper;
import oversight.governance.v1.Meeting.PaperState;
import oversight.governance.v1.Meeting.Part;
import oversight.governance.v1.RecordLink;
import oversight.portal.register.Wording;
import oversight.portal.web.page.Link;
import oversight.portal.web.page.Tag;
import oversight.region.Region;

/**
 * A meeting as people live in it.
 *
 * @param day "16 February 2016"
 * @param when day, hours and place
 * @param board whose meeting it is
 * @param papersDue "9 February 2016"
 * @param circulated when agenda and papers went out, in words
 * @param parts the agenda
 * @param attendance who came
 * @param quorum what the attendance means
 * @param minutes paragraphs
 * @param privateMinutes paragraphs
 * @param actions what was asked of whom
 * @param decisions what was decided
 * @param next what comes next with it; empty for nothing, or nothing of the reader's
 * @param tasks what else can be done with it, a page each
 */
public record MeetingView(
    String day,
    String when,
    Link board,
    String papersDue,
    String circulated,
    List<PartView> parts,
    List<Seat> attendance,
    String quorum,
    List<String> minutes,
    List<String> privateMinutes,
    List<Reference> actions,
    List<Reference> decisions,
    Optional<Link> next,
    List<Link> tasks) {
  /** Part 1 or Part 2. */
  public record PartView(String heading, List<Item> items) {}

  /** An item of the agenda. */
  public record Item(
      int number,
      String title,
      String purpose,
      String presenter,
      String reason,
      boolean standing,
      Link about,
      List<PaperView> papers,
      List<String> minute) {}

  /** A paper. */
  public record PaperView(String title, Link document, String author, Tag state, String dates) {}

  /** A seat and who came. */
  public record Seat(String post, String of, String presence, String vote) {}

  /** What came of the meeting. */
  public record Reference(Link link, Tag state) {}

  static MeetingView of(Meeting meeting, RecordPage page, Region region, LocalDate today) {
    List<Link> tasks = new ArrayList<>(tasks(meeting));
    page.moves()
        .forEach(move ->
            tasks.add(new Link(label(move), "/" + meeting.getName() + "/move/" + move.verb())));
    if (page.editable()) {
      tasks.add(new Link("Change who may see it, or another field", page.path() + "/edit"));
    }
    Optional<Link> next =
        tasks.stream().filter(task -> task.href().endsWith(next(meeting, today))).findFirst();
    next.ifPresent(tasks::remove);
    return new MeetingView(
        Wording.day(meeting.getDate()),
        when(meeting),
        target(meeting, meeting.getBoard()),
        Wording.day(meeting.getPapersDueOn()),
        circulated(meeting),
        List.of(
                part("Part 1: public", meeting, Part.PART_1, region),
                part("Part 2: private", meeting, Part.PART_2, region))
            .stream()
            .filter(part -> !part.items().isEmpty())
            .toList(),
        meeting.getAttendanceList().stream().map(seat -> seat(seat, region)).toList(),
        quorum(meeting),
        RecordBuilder.paragraphs(meeting.getMinutes()),
        RecordBuilder.paragraphs(meeting.getPrivateMinutes()),
        referring(meeting, "actions/"),
        referring(meeting, "decisions/"),
        next,
        tasks);
  }

  private static String label(RecordPage.MoveLink move) {
    return move.verb().equals("withdraw") ? "Withdraw it: entered in error" : move.label();
  }

  /** How the address of what comes next ends. */
  private static String next(Meeting meeting, LocalDate today) {
    return switch (meeting.getState()) {
      case PLANNED -> meeting.getItemsCount() == 0 ? "/agenda" : "/move/circulate";
      case CIRCULATED ->
          meeting.getDate().compareTo(today.toString()) > 0
              ? "/papers"
              : meeting.getAttendanceCount() == 0 ? "/attendance" : "/move/hold";
      case HELD -> isMinuted(meeting) ? "/move/minute" : "/minutes";
      case MINUTED -> "/move/approve";
      default -> "/nothing";
    };
  }

  private static boolean isMinuted(Meeting meeting) {
    return !meeting.getMinutes().isEmpty()
        || !meeting.getPrivateMinutes().isEmpty()
        || meeting.getItemsList().stream().anyMatch(item -> !item.getMinute().isEmpty());
  }

  /** What comes next with a meeting that may be changed, in the order of its life. */
  private static List<Link> tasks(Meeting meeting) {
    if (!meeting.getRecord().getEditable()) {
      return List.of();
    }
    String path = "/" + meeting.getName();
    String of = "?meeting=%s&board=%s".formatted(meeting.getName(), meeting.getBoard());
    List<Link> tasks = new ArrayList<>();
    tasks.add(new Link("Change day, hours and place", path + "/details"));
    tasks.add(new Link("Write the agenda", path + "/agenda"));
    tasks.add(new Link("Add and issue papers", path + "/papers"));
    if (meeting.getState() != Meeting.State.PLANNED) {
      tasks.add(new Link("Record who came", path + "/attendance"));
      tasks.add(new Link("Write the minutes", path + "/minutes"));
      tasks.add(
          new Link(
              "Record a decision of this meeting",
              "/decisions/new%s&decided_on=%s&decision_maker=%s"
                  .formatted(
                      of,
                      meeting.getDate(),
                      URLEncoder.encode(
                          target(meeting, meeting.getBoard()).text(), StandardCharsets.UTF_8))));
      tasks.add(new Link("Record an action of this meeting", "/actions/new" + of));
    }
    return tasks;
  }

  private static String when(Meeting meeting) {
    StringBuilder when = new StringBuilder(Wording.day(meeting.getDate()));
    if (!meeting.getStartTime().isEmpty()) {
      when.append(", ").append(meeting.getStartTime());
    }
    if (!meeting.getEndTime().isEmpty()) {
      when.append(" to ").append(meeting.getEndTime());
    }
    if (!meeting.getPlace().isEmpty()) {
      when.append(", ").append(meeting.getPlace());
    }
    return when.toString();
  }

  private static String circulated(Meeting meeting) {
    String day = Wording.day(meeting.getCirculatedOn());
    return day.isEmpty() ? "Not yet" : meeting.getCirculatedLate() ? day + " (late)" : day;
  }

  private static PartView part(String heading, Meeting meeting, Part part, Region region) {
    return new PartView(
        heading,
        meeting.getItemsList().stream()
            .filter(item -> (item.getPart() == Part.PART_2) == (part == Part.PART_2))
            .map(item -> item(item, meeting, region))
            .toList());
  }

  private static Item item(AgendaItem item, Meeting meeting, Region region) {
    return new Item(
        item.getNumber(),
        item.getTitle(),
        Wording.choice(item.getPurpose().getValueDescriptor()),
        item.getPresenter(),
        item.getPrivateReason(),
        item.getStanding(),
        target(meeting, item.getAbout()),
        item.getPapersList().stream().map(paper -> paper(paper, meeting, region)).toList(),
        RecordBuilder.paragraphs(item.getMinute()));
  }

  private static PaperView paper(Paper paper, Meeting meeting, Region region) {
    return new PaperView(
        paper.getTitle(),
        target(meeting, paper.getDocument()),
        Wording.organisation(region, paper.getAuthor()),
        tag(paper.getState()),
        paper.getIssued()
            ? "Issued " + Wording.day(paper.getIssuedOn())
            : "Due " + Wording.day(paper.getDueOn()));
  }

  private static Tag tag(PaperState state) {
    return switch (state) {
      case AWAITED -> new Tag("Awaited", "yellow");
      case OVERDUE -> new Tag("Overdue", "red");
      case ISSUED -> new Tag("Issued", "green");
      case ISSUED_LATE -> new Tag("Issued late", "orange");
      case TAKEN_BACK -> new Tag("Taken back", "grey");
      case PAPER_STATE_UNSPECIFIED, UNRECOGNIZED -> new Tag("Not known", "grey");
    };
  }

  private static Seat seat(Attendance seat, Region region) {
    String presence = Wording.choice(seat.getPresence().getValueDescriptor());
    return new Seat(
        seat.getPost(),
        seat.getOrganisation().isEmpty()
            ? seat.getBody()
            : Wording.organisation(region, seat.getOrganisation()),
        seat.getSubstitute().isEmpty() ? presence : presence + ": " + seat.getSubstitute(),
        seat.getVotes() ? "Yes" : "No");
  }

  private static String quorum(Meeting meeting) {
    return switch (meeting.getQuorumState()) {
      case REACHED ->
          "Quorum reached: %d voting seats filled, %d needed."
              .formatted(meeting.getVotesPresent(), meeting.getQuorum());
      case NOT_REACHED ->
          "Quorum not reached: %d voting seats filled, %d needed."
              .formatted(meeting.getVotesPresent(), meeting.getQuorum());
      case QUORUM_UNSPECIFIED, UNRECOGNIZED ->
          meeting.getQuorum() == 0 ? "The board has laid down no quorum." : "";
    };
  }

  private static Link target(Meeting meeting, String name) {
    return meeting.getRecord().getLinksList().stream()
        .filter(link -> link.getName().equals(name))
        .findFirst()
        .map(link ->
            new Link(
                link.getTitle().isEmpty() ? name : link.getTitle(),
                link.getCondition() == LinkCondition.TARGET_NOT_SEEN ? "" : "/" + name))
        .orElse(new Link(name, ""));
  }

  private static List<Reference> referring(Meeting meeting, String prefix) {
    return meeting.getRecord().getReferredByList().stream()
        .filter(link -> link.getName().startsWith(prefix))
        .map(MeetingView::reference)
        .toList();
  }

  private static Reference reference(RecordLink link) {
    return new Reference(
        new Link(link.getTitle(), "/" + link.getName()), States.tag(link.getState()));
  }
}
