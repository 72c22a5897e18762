package oversight.portal.api.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdom2.Element;
import org.jdom2.Namespace;
import oversight.returns.v1.ReportEvent;

/** Atom (RFC 4287); what is ours stands in a namespace of our own. */
final class AtomFeed {
  private static final Namespace OURS =
      Namespace.getNamespace("oversight", "urn:oversight:feed:v1");

  private AtomFeed() {}

  static String write(FeedPage page) {
    Feed feed = new Feed("atom_1.0");
    feed.setId(page.self().replaceFirst("\\?.*", ""));
    feed.setTitle(page.title());
    feed.setUpdated(
        Date.from(
            page.entries().stream()
                .map(FeedEntry::published)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)));
    feed.setAuthors(List.of(person("Oversight")));
    List<Link> links = new ArrayList<>();
    links.add(link("self", page.self(), "application/atom+xml"));
    if (!page.next().isEmpty()) {
      links.add(link("next", page.next(), "application/atom+xml"));
    }
    feed.setOtherLinks(links);
    List<Element> markup = new ArrayList<>();
    markup.add(element("cursor", page.cursor()));
    page.unreachable().forEach(slug -> markup.add(element("unreachable", slug)));
    feed.setForeignMarkup(markup);
    feed.setEntries(page.entries().stream().map(AtomFeed::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException impossible) {
      throw new IllegalStateException("A feed of ours is not Atom.", impossible);
    }
  }

  private static Entry entry(FeedEntry publication) {
    ReportEvent event = publication.event();
    Entry entry = new Entry();
    entry.setId(publication.address());
    entry.setTitle(publication.title());
    entry.setPublished(Date.from(publication.published()));
    entry.setUpdated(Date.from(publication.published()));
    entry.setAuthors(List.of(person(event.getPublishedBy())));
    entry.setAlternateLinks(List.of(link("alternate", publication.address(), "application/json")));
    entry.setCategories(
        List.of(category("quarter", event.getQuarter()), category("marking", event.getMarking())));
    Content summary = new Content();
    summary.setType("text");
    summary.setValue(publication.summary());
    entry.setSummary(summary);
    List<Element> markup = new ArrayList<>();
    BiConsumer<String, String> add = (name, text) -> markup.add(element(name, text));
    add.accept("cursor", event.getCursor());
    add.accept("report", event.getReport());
    add.accept("version", String.valueOf(event.getVersion()));
    add.accept("sha256", event.getSha256());
    entry.setForeignMarkup(markup);
    return entry;
  }

  private static Person person(String name) {
    Person person = new Person();
    person.setName(name);
    return person;
  }

  private static Link link(String relation, String address, String type) {
    Link link = new Link();
    link.setRel(relation);
    link.setHref(address);
    link.setType(type);
    return link;
  }

  private static Category category(String scheme, String term) {
    Category category = new Category();
    category.setScheme("urn:oversight:" + scheme);
    category.setTerm(term);
    return category;
  }

  private static Element element(String name, String text) {
    return new Element(name, OURS).setText(text);
  }
}
