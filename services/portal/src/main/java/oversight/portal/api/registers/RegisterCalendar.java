package oversight.portal.api.registers;

import com.google.protobuf.Message;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import oversight.governance.v1.Meeting;
import oversight.governance.v1.RecordInfo;
import oversight.portal.clients.RegisterModel;
import oversight.portal.register.Wording;
import oversight.portal.web.text.Moments;

/**
 * A calendar of meetings and deadlines (RFC 5545). An event's UID is made of the record's name, so
 * that it stays; its SEQUENCE is the record's version, so that a change is taken up.
 */
final class RegisterCalendar {
  private final Calendar calendar = new Calendar();
  private final URI site;

  /**
   * Starts one.
   *
   * @param site where the records are shown
   */
  RegisterCalendar(URI site) {
    this.site = site;
    calendar.add(new ProdId("-//Oversight//Registers//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
  }

  /** Adds a meeting, and the day on which its papers are due while they are. */
  void meeting(Meeting meeting) {
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
    event.add(
        new Status(
            meeting.getState() == Meeting.State.CANCELLED
                ? Status.VALUE_CANCELLED
                : Status.VALUE_CONFIRMED));
    if (meeting.getState() == Meeting.State.PLANNED && !meeting.getPapersDueOn().isEmpty()) {
      event(
          meeting,
          "papers",
          "Papers due: " + meeting.getTitle(),
          LocalDate.parse(meeting.getPapersDueOn()));
    }
  }

  /** Adds the days by which a record's work is to be done. */
  void deadlines(RegisterModel model, Message record) {
    for (Deadline deadline : Deadline.of(model, record)) {
      event(
              record,
              deadline.field(),
              "%s: %s".formatted(deadline.label(), RegisterModel.text(record, "title")),
              deadline.day())
          .add(
              new Description(
                  "%s, %s"
                      .formatted(
                          Wording.sentence(model.described().getSingular()),
                          Wording.sentence(RegisterModel.text(record, "state")))));
    }
  }

  private VEvent event(Message record, String what, String summary, Temporal start) {
    RecordInfo info = RegisterModel.info(record);
    Instant changed = Moments.instant(info.getUpdateTime());
    String name = RegisterModel.text(record, "name");
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
    return day.atTime(LocalTime.parse(time)).atZone(Moments.ZONE).toInstant();
  }

  /** The calendar as it is sent; what breaks RFC 5545 is refused by the library. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new CalendarOutputter(true).output(calendar, bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
