package oversight.governance.pack;

import java.util.Optional;
import org.springframework.stereotype.Component;
import oversight.governance.register.LinkTarget;

/** Lets records refer to packs. */
@Component
class PackTarget implements LinkTarget {
  private static final String PREFIX = "packs/";

  private final PackStore store;

  PackTarget(PackStore store) {
    this.store = store;
  }

  @Override
  public boolean names(String name) {
    return name.startsWith(PREFIX);
  }

  @Override
  public Optional<Target> find(String name) {
    String id = name.substring(PREFIX.length());
    return PackName.isId(id)
        ? store.find(id).map(pack -> new Target(pack.front().title(), pack.state().name()))
        : Optional.empty();
  }
}
