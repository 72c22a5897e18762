package oversight.governance.calendar;

import com.google.protobuf.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import oversight.governance.register.Labels;
import oversight.governance.register.Register;
import oversight.governance.register.Shape;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.RecordInfo;

/**
 * A calendar of meetings and deadlines (RFC 5545). An event's UID is made of the record's name, so
 * that it stays; its SEQUENCE is the record's version, so that a change is taken up.
 */
public final class Events {
  private static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final Calendar calendar = new Calendar();
  private final URI site;

  /**
   * Starts one.
   *
   * @param site where the records are shown
   */
  public Events(URI site) {
    this.site = site;
    calendar.add(new ProdId("-//Oversight//Registers//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
  }

  /** Adds a meeting, and the day on which its papers are due while they are. */
  public void meeting(Meeting meeting) {
    gathering(meeting);
    if (meeting.getState() == Meeting.State.PLANNED && !meeting.getPapersDueOn().isEmpty()) {
      event(
          meeting,
          "papers",
          "Papers due: " + meeting.getTitle(),
          LocalDate.parse(meeting.getPapersDueOn()));
    }
  }

  /**
   * Makes it an invitation to a meeting (RFC 5546), or what takes one back.
   *
   * @param from the address that invites
   * @param to the address that is invited
   */
  public void invitation(Meeting meeting, String from, String to) {
    boolean cancelled = isCancelled(meeting);
    calendar.add(new Method(cancelled ? Method.VALUE_CANCEL : Method.VALUE_REQUEST));
    VEvent event = gathering(meeting);
    event.add(new Organizer(URI.create("mailto:" + from)));
    event.add(new Attendee(URI.create("mailto:" + to)));
  }

  /** Whether a meeting will not take place. */
  public static boolean isCancelled(Meeting meeting) {
    return meeting.getState() == Meeting.State.CANCELLED
        || meeting.getState() == Meeting.State.WITHDRAWN;
  }

  private VEvent gathering(Meeting meeting) {
    LocalDate day = LocalDate.parse(meeting.getDate());
    VEvent event =
        meeting.getStartTime().isEmpty()
            ? event(meeting, "", meeting.getTitle(), day)
            : event(meeting, "", meeting.getTitle(), instant(day, meeting.getStartTime()));
    if (!meeting.getStartTime().isEmpty() && !meeting.getEndTime().isEmpty()) {
      event.add(new DtEnd<>(instant(day, meeting.getEndTime())));
    }
    if (!meeting.getPlace().isEmpty()) {
      event.add(new Location(meeting.getPlace()));
    }
    event.add(new Status(isCancelled(meeting) ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
    return event;
  }

  /** Adds the days by which a record's work is to be done. */
  public <T extends Message> void deadlines(Register<T> register, T record) {
    Shape shape = Shape.of(record);
    for (Deadline deadline : Deadline.of(register, record)) {
      event(
              record,
              deadline.field(),
              "%s: %s".formatted(deadline.label(), shape.text(record, "title")),
              deadline.day())
          .add(
              new Description(
                  "%s, %s"
                      .formatted(
                          Labels.sentence(shape.described().getSingular()),
                          Labels.sentence(shape.text(record, "state")))));
    }
  }

  private VEvent event(Message record, String what, String summary, Temporal start) {
    Shape shape = Shape.of(record);
    RecordInfo info = (RecordInfo) record.getField(shape.field("record"));
    Instant changed = Instant.ofEpochSecond(info.getUpdateTime().getSeconds());
    String name = shape.text(record, "name");
    VEvent event = new VEvent(false);
    event.add(
        new Uid(
            name.replace('/', '-') + (what.isEmpty() ? "" : "-" + what) + "@" + site.getHost()));
    event.add(new DtStamp(changed));
    event.add(new LastModified(changed));
    event.add(new Sequence(info.getVersion() - 1));
    event.add(new DtStart<>(start));
    event.add(new Summary(summary));
    event.add(new Url(URI.create(site + "/" + name)));
    calendar.add(event);
    return event;
  }

  private static Instant instant(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  /** The calendar as it is sent; what breaks RFC 5545 is refused by the library. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new CalendarOutputter(true).output(calendar, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
