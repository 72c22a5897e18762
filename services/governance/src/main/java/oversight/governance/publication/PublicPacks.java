package oversight.governance.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import oversight.governance.feed.PublicVersions;
import oversight.governance.pack.Edition;
import oversight.governance.pack.Move;
import oversight.governance.pack.Packs;
import oversight.governance.pack.PageToken;
import oversight.governance.register.PersonalWords;
import oversight.governance.report.PublishedReport;
import oversight.identity.Caller;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.returns.v1.ErrorReason;
import oversight.returns.v1.PublicReport;
import oversight.service.database.CallerTransactions;
import oversight.service.error.NotFoundException;
import oversight.service.error.ServiceException;

/** Makes and shows public versions of packs: Part 1 alone, through disclosure control. */
@Service
public class PublicPacks {
  private static final int USUAL_PAGE = 50;

  private final CallerTransactions transactions;
  private final PublicPackStore store;
  private final Packs packs;
  private final PublicVersions versions;
  private final PersonalWords words;
  private final Region region;

  PublicPacks(
      CallerTransactions transactions,
      PublicPackStore store,
      Packs packs,
      PublicVersions versions,
      PersonalWords words,
      Region region) {
    this.transactions = transactions;
    this.store = store;
    this.packs = packs;
    this.versions = versions;
    this.words = words;
    this.region = region;
  }

  /** Makes the public version of the circulated version, once. */
  public PublicEdition publish(Caller caller, String name, String summary) {
    words.refresh();
    words.refuse("summary", summary);
    return transactions.write(
        caller,
        () -> {
          Edition edition = packs.held(caller, name, Move.PUBLISH);
          String id = edition.pack().id();
          if (edition.pack().publicVersion() < edition.pack().version()) {
            List<PublicPart> parts = parts(edition);
            if (parts.isEmpty()) {
              throw new ServiceException(
                  ErrorReason.ERROR_REASON_NOTHING_TO_PUBLISH,
                  "No report in Part 1 of the pack has a public version.",
                  Map.of("quarter", edition.pack().quarter().id()));
            }
            PublicWords.check(summary, parts);
            store.insert(
                edition,
                Objects.requireNonNull(edition.compilation(), "circulated").front(),
                summary.strip(),
                caller.username());
            for (int place = 0; place < parts.size(); place++) {
              store.insert(edition, place, parts.get(place));
            }
          }
          return store.latest(id).orElseThrow(() -> new NotFoundException(name));
        });
  }

  /** The latest public version of a pack. */
  public PublicEdition get(String name) {
    if (!name.startsWith(PublicEdition.PREFIX)) {
      throw new NotFoundException(name);
    }
    return transactions.read(
        Caller.ANYBODY,
        () ->
            store
                .latest(name.substring(PublicEdition.PREFIX.length()))
                .orElseThrow(() -> new NotFoundException(name)));
  }

  /**
   * A page of public versions.
   *
   * @param next where to go on; empty at the end
   */
  public record Page(List<PublicEdition> packs, String next) {}

  /** The latest public version of each pack, newest quarter first. */
  public Page list(int size, String token) {
    PageToken after = PageToken.read(token);
    int most = size == 0 ? USUAL_PAGE : size;
    return transactions.read(
        Caller.ANYBODY,
        () -> {
          List<PublicEdition> found = store.page(after.quarterStart(), after.id(), most + 1);
          if (found.size() <= most) {
            return new Page(found, "");
          }
          PublicEdition last = found.get(most - 1);
          return new Page(
              found.subList(0, most), new PageToken(last.quarter().start(), last.pack()).text());
        });
  }

  /** What takes a clearance is never asked for: whether it is there must not show. */
  private List<PublicPart> parts(Edition edition) {
    List<PublicPart> parts = new ArrayList<>();
    for (PublishedReport report : edition.reports()) {
      String slug = report.collaboration();
      boolean open =
          region
              .collaboration(slug)
              .map(Collaboration::clearance)
              .filter(String::isEmpty)
              .isPresent();
      if (open && edition.privateReason(slug).isEmpty()) {
        versions.latest(slug, report.quarter()).ifPresent(found -> parts.add(part(slug, found)));
      }
    }
    return parts;
  }

  private static PublicPart part(String slug, PublicReport report) {
    if (!sha256(report.getCanonicalJson()).equals(report.getSha256())) {
      throw new IllegalStateException("A public version of " + slug + " is not what was hashed.");
    }
    return new PublicPart(
        slug,
        report.getVersion(),
        Instant.ofEpochSecond(
            report.getPublishTime().getSeconds(), report.getPublishTime().getNanos()),
        report.getSha256(),
        report.getCanonicalJson());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
