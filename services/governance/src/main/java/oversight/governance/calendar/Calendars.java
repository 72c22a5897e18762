package oversight.governance.calendar;

import com.google.protobuf.Message;
import org.springframework.stereotype.Service;
import oversight.governance.SiteProperties;
import oversight.governance.register.AllRecords;
import oversight.governance.register.Register;
import oversight.governance.register.Registers;
import oversight.governance.v1.Meeting;
import oversight.identity.Caller;

/** The calendar of whoever asks, as far as the registers are open to them. */
@Service
public class Calendars {
  private final Registers registers;
  private final AllRecords records;
  private final SiteProperties site;

  Calendars(Registers registers, AllRecords records, SiteProperties site) {
    this.registers = registers;
    this.records = records;
    this.site = site;
  }

  /** Meetings and deadlines, as {@code text/calendar} in UTF-8. */
  public byte[] of(Caller caller) {
    Events events = new Events(site.publicUrl());
    registers.all().forEach(register -> add(events, caller, register));
    return events.bytes();
  }

  private <T extends Message> void add(Events events, Caller caller, Register<T> register) {
    if (register.prototype() instanceof Meeting) {
      records.of(caller, register).forEach(record -> events.meeting((Meeting) record));
    } else if (Deadline.any(register)) {
      records.of(caller, register).forEach(record -> events.deadlines(register, record));
    }
  }
}
