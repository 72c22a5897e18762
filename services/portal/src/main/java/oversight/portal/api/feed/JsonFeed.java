package oversight.portal.api.feed;

import org.springframework.stereotype.Component;
import oversight.returns.v1.ReportEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Feed 1.1 (jsonfeed.org); what is ours stands under {@code _oversight}. */
@Component
final class JsonFeed {
  private static final String OURS = "_oversight";

  private final JsonMapper mapper;

  JsonFeed(JsonMapper mapper) {
    this.mapper = mapper;
  }

  String write(FeedPage page) {
    ObjectNode feed = mapper.createObjectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", page.title());
    feed.put("feed_url", page.self());
    if (!page.next().isEmpty()) {
      feed.put("next_url", page.next());
    }
    feed.put("language", "en-GB");
    ObjectNode ours = feed.putObject(OURS).put("cursor", page.cursor());
    ArrayNode unreachable = ours.putArray("unreachable");
    page.unreachable().forEach(unreachable::add);
    ArrayNode items = feed.putArray("items");
    page.entries().forEach(entry -> item(items.addObject(), entry));
    return mapper.writeValueAsString(feed);
  }

  private static void item(ObjectNode item, FeedEntry entry) {
    ReportEvent event = entry.event();
    item.put("id", entry.address());
    item.put("url", entry.address());
    item.put("title", entry.title());
    item.put("content_text", entry.summary());
    item.put("date_published", entry.published().toString());
    item.putArray("authors").addObject().put("name", event.getPublishedBy());
    item.putArray("tags").add(event.getQuarter()).add(event.getMarking());
    item.putObject(OURS)
        .put("cursor", event.getCursor())
        .put("report", event.getReport())
        .put("version", event.getVersion())
        .put("quarter", event.getQuarter())
        .put("marking", event.getMarking())
        .put("sha256", event.getSha256());
  }
}
