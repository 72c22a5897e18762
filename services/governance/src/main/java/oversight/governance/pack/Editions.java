package oversight.governance.pack;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import oversight.governance.pack.Edition.Replaced;
import oversight.identity.Caller;
import oversight.identity.Permission;
import oversight.service.error.NotFoundException;

/** Packs as one reader may see them; always called in that reader's transaction. */
@Component
class Editions {
  private final PackStore store;
  private final Bindings bindings;

  Editions(PackStore store, Bindings bindings) {
    this.store = store;
    this.bindings = bindings;
  }

  /** The latest version that the reader may see. */
  Edition of(Caller caller, StoredPack pack) {
    return of(caller, pack, 0);
  }

  /**
   * A version; its compilation is null where the reader may see no such version.
   *
   * @param version 0 for the latest
   */
  Edition of(Caller caller, StoredPack pack, int version) {
    StoredPack shown = shown(caller, pack);
    int wanted = version == 0 ? shown.version() : version;
    Edition edition = version(shown, wanted, null);
    return store
        .circulatedBefore(pack.id(), wanted)
        .map(before ->
            version(
                shown,
                wanted,
                new Replaced(
                    before, Changes.between(version(shown, before.version(), null), edition))))
        .orElse(edition);
  }

  /** Officers see a pack as it stands, the group as it was circulated last. */
  private StoredPack shown(Caller caller, StoredPack pack) {
    if (caller.may(Permission.COMPILE_PACKS) || pack.state() == PackState.CIRCULATED) {
      return pack;
    }
    return store
        .compilation(pack.id(), pack.circulatedVersion())
        .map(pack::asCirculated)
        .orElseThrow(() -> new NotFoundException(pack.name()));
  }

  private Edition version(StoredPack pack, int version, @Nullable Replaced replaces) {
    return new Edition(
        pack,
        store.compilation(pack.id(), version).orElse(null),
        bindings.reports(pack.id(), version),
        bindings.missing(pack.id(), version),
        replaces);
  }
}
