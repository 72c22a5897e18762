package oversight.portal.web.publicreport;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import oversight.portal.PortalProperties;
import oversight.portal.publicreport.PublicLibrary;
import oversight.portal.web.NoSuchPageException;
import oversight.portal.web.text.Moments;
import oversight.portal.web.text.Quarters;
import oversight.region.Collaboration;
import oversight.region.Region;
import oversight.returns.v1.PublicReport;

/**
 * What was published for everybody as Atom (RFC 4287), for a feed reader that cannot sign in: of
 * all collaborations or of one. A revision comes as an entry of its own, because it is another
 * version at another address. A collaboration that publishes nothing has no feed, and one whose
 * figures take a clearance is as absent as one that does not exist.
 */
@RestController
final class PublicFeed {
  private static final MediaType ATOM =
      MediaType.parseMediaType("application/atom+xml;charset=utf-8");
  private static final int MOST = 100;

  private final PublicLibrary library;
  private final Region region;
  private final String site;

  PublicFeed(PublicLibrary library, Region region, PortalProperties properties) {
    this.library = library;
    this.region = region;
    this.site = properties.publicUrl();
  }

  private record Published(Collaboration collaboration, PublicReport report) {
    Instant time() {
      return Moments.instant(report.getPublishTime());
    }
  }

  @GetMapping("/public/feed.atom")
  ResponseEntity<String> all() {
    return answer(region.name() + ": published reports", "/public", library.publishers());
  }

  @GetMapping("/public/{collaboration}/feed.atom")
  ResponseEntity<String> one(@PathVariable("collaboration") String slug) {
    Collaboration collaboration =
        library.publishers().stream()
            .filter(publisher -> publisher.slug().equals(slug))
            .findFirst()
            .orElseThrow(NoSuchPageException::new);
    return answer(
        collaboration.name() + ": published reports", "/public/" + slug, List.of(collaboration));
  }

  private ResponseEntity<String> answer(
      String title, String path, List<Collaboration> collaborations) {
    List<Published> published = new ArrayList<>();
    for (Collaboration collaboration : collaborations) {
      library
          .latest(collaboration)
          .forEach(report -> published.add(new Published(collaboration, report)));
    }
    published.sort(Comparator.comparing(Published::time).reversed());
    return ResponseEntity.ok()
        .contentType(ATOM)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
        .body(write(title, path, published.stream().limit(MOST).toList()));
  }

  private String write(String title, String path, List<Published> published) {
    Feed feed = new Feed("atom_1.0");
    feed.setId(site + path + "/feed.atom");
    feed.setTitle(title);
    feed.setUpdated(
        Date.from(published.stream().findFirst().map(Published::time).orElse(Instant.EPOCH)));
    feed.setAuthors(List.of(author(region.name())));
    feed.setOtherLinks(List.of(link("self", path + "/feed.atom", "application/atom+xml")));
    feed.setAlternateLinks(List.of(link("alternate", "/public", "text/html")));
    feed.setEntries(published.stream().map(this::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException impossible) {
      throw new IllegalStateException("A feed of ours is not Atom.", impossible);
    }
  }

  private Entry entry(Published published) {
    PublicReport report = published.report();
    String quarter = PublicLibrary.quarter(report);
    String address =
        "/public/%s/%s?version=%d"
            .formatted(published.collaboration().slug(), quarter, report.getVersion());
    Entry entry = new Entry();
    entry.setId(site + address);
    entry.setTitle("%s, %s".formatted(published.collaboration().name(), Quarters.label(quarter)));
    entry.setPublished(Date.from(published.time()));
    entry.setUpdated(Date.from(published.time()));
    entry.setAuthors(List.of(author(published.collaboration().name())));
    entry.setAlternateLinks(List.of(link("alternate", address, "text/html")));
    Content summary = new Content();
    summary.setType("text");
    summary.setValue(
        report.getVersion() > 1
            ? "Version " + report.getVersion() + " replaces the one before."
            : "The report was published.");
    entry.setSummary(summary);
    return entry;
  }

  private Link link(String relation, String path, String type) {
    Link link = new Link();
    link.setRel(relation);
    link.setHref(site + path);
    link.setType(type);
    return link;
  }

  private static SyndPerson author(String name) {
    com.rometools.rome.feed.atom.Person person = new com.rometools.rome.feed.atom.Person();
    person.setName(name);
    return person;
  }
}
