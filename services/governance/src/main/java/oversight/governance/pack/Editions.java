package oversight.governance.pack;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.governance.pack.Edition.Replaced;

/**
 * Packs as one reader may see them; always called in that reader's transaction. The database gives
 * officers a pack as it stands and the group as it was circulated last.
 */
@Component
class Editions {
  private final PackStore store;
  private final Bindings bindings;

  Editions(PackStore store, Bindings bindings) {
    this.store = store;
    this.bindings = bindings;
  }

  /** The latest version that the reader may see. */
  Edition of(StoredPack pack) {
    return of(pack, 0);
  }

  /**
   * A version; its compilation is null where the reader may see no such version.
   *
   * @param version 0 for the latest
   */
  Edition of(StoredPack pack, int version) {
    int wanted = version == 0 ? pack.version() : version;
    Edition edition = version(pack, wanted, null);
    return store
        .circulatedBefore(pack.id(), wanted)
        .map(before ->
            version(
                pack,
                wanted,
                new Replaced(
                    before,
                    store.reason(pack.id(), wanted),
                    Changes.between(version(pack, before.version(), null), edition))))
        .orElse(edition);
  }

  private Edition version(StoredPack pack, int version, @Nullable Replaced replaces) {
    Compilation compilation = store.compilation(pack.id(), version).orElse(null);
    Front front = compilation == null ? pack.front() : compilation.front();
    return new Edition(
        pack,
        compilation,
        front.order().order(bindings.reports(pack.id(), version)),
        bindings.missing(pack.id(), version),
        replaces,
        store.versions(pack.id()));
  }
}
