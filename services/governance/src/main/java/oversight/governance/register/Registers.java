package oversight.governance.register;

import com.google.protobuf.Message;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import oversight.region.Region;
import oversight.service.database.CallerTransactions;

/** Every register there is. */
@Component
public class Registers {
  private final Map<String, Register<?>> byCollection = new LinkedHashMap<>();
  private final Map<String, Records<?>> records = new LinkedHashMap<>();
  private final Tools tools;

  Registers(
      List<Register<?>> registers,
      CallerTransactions transactions,
      RecordStore store,
      VersionStore versions,
      Links links,
      PersonalWords words,
      Region region,
      Clock clock) {
    this.tools = new Tools(transactions, store, versions, links, words, region, clock);
    for (Register<?> register : registers) {
      Shape shape = Shape.of(register.prototype());
      if (!shape.states().keySet().equals(register.lifecycle().states())) {
        throw new IllegalStateException(
            "The contract of %s knows the states %s, its lifecycle %s."
                .formatted(
                    shape.collection(), shape.states().keySet(), register.lifecycle().states()));
      }
      byCollection.put(shape.collection(), register);
      records.put(shape.collection(), new Records<>(register, tools));
    }
  }

  /** The registers. */
  public List<Register<?>> all() {
    return List.copyOf(byCollection.values());
  }

  /** The day in the United Kingdom. */
  LocalDate today() {
    return tools.today();
  }

  /** The records of a register. */
  public <T extends Message> Records<T> of(Register<T> register) {
    Records<?> found = records.get(Shape.of(register.prototype()).collection());
    if (found == null) {
      throw new IllegalArgumentException("No such register: " + register);
    }
    @SuppressWarnings("unchecked")
    Records<T> typed = (Records<T>) found;
    return typed;
  }
}
