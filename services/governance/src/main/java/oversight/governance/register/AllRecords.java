package oversight.governance.register;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import oversight.identity.Caller;

/** All that somebody may see of a register, page after page. */
@Component
public class AllRecords {
  private static final int PAGE = 500;

  private final Registers registers;

  AllRecords(Registers registers) {
    this.registers = registers;
  }

  /** The records that a caller may see and that were not withdrawn, as the caller sees them. */
  public <T extends Message> List<T> of(Caller caller, Register<T> register) {
    return of(caller, register, "state != WITHDRAWN");
  }

  /** The records that a caller may see and a filter finds. */
  public <T extends Message> List<T> of(Caller caller, Register<T> register, String filter) {
    Records<T> records = registers.of(register);
    List<T> all = new ArrayList<>();
    String token = "";
    do {
      Records.Page<T> page = records.list(caller, filter, "", PAGE, token);
      all.addAll(page.items());
      token = page.next();
    } while (!token.isEmpty());
    return all;
  }
}
