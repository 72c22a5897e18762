package oversight.portal.web.overview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import oversight.papers.markup.Markup;
import oversight.region.Force;
import oversight.region.Region;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The force areas of the region, drawn once from a GeoJSON whose features carry {@code force_code}.
 * Degrees of longitude are shortened by the cosine of the middle latitude (equirectangular
 * projection): true enough for a region.
 */
@Component
public final class AreaMap {
  private static final double WIDTH = 340;
  private static final double MARGIN = 4;

  private final String svg;
  private final Map<String, String> byOwn = new HashMap<>();

  /**
   * Draws the map.
   *
   * @param region whose forces to draw; a force without a boundary is left out
   * @param boundaries the GeoJSON; nothing is drawn where it has none of the region's forces
   */
  public AreaMap(
      Region region,
      @Value("${oversight.portal.boundaries:classpath:map/force-areas.geojson}")
          Resource boundaries) {
    List<Area> areas = areas(region, boundaries);
    svg = draw(areas, null);
    region.forces().forEach(force -> byOwn.put(force.code(), draw(areas, force)));
  }

  /**
   * The map as an svg element; empty where no boundary is known.
   *
   * @param own whose area stands out; null for none
   */
  public String svg(@Nullable Force own) {
    return own == null ? svg : byOwn.getOrDefault(own.code(), svg);
  }

  private record Place(double east, double north) {}

  private record Area(Force force, List<List<Place>> rings) {}

  private static List<Area> areas(Region region, Resource boundaries) {
    List<Area> areas = new ArrayList<>();
    try (InputStream stream = boundaries.getInputStream()) {
      for (JsonNode feature : JsonMapper.shared().readTree(stream).path("features")) {
        region
            .force(feature.path("properties").path("force_code").asString(""))
            .ifPresent(force -> areas.add(new Area(force, rings(feature.path("geometry")))));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The boundaries cannot be read.", unreadable);
    }
    return areas;
  }

  private static List<List<Place>> rings(JsonNode geometry) {
    List<List<Place>> rings = new ArrayList<>();
    JsonNode coordinates = geometry.path("coordinates");
    if (geometry.path("type").asString("").equals("MultiPolygon")) {
      coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring))));
    } else {
      coordinates.forEach(ring -> rings.add(ring(ring)));
    }
    return rings;
  }

  private static List<Place> ring(JsonNode ring) {
    List<Place> places = new ArrayList<>();
    ring.forEach(pair -> places.add(new Place(pair.path(0).asDouble(), pair.path(1).asDouble())));
    return places;
  }

  private static String draw(List<Area> areas, @Nullable Force own) {
    List<Place> all =
        areas.stream().flatMap(area -> area.rings().stream()).flatMap(List::stream).toList();
    if (all.isEmpty()) {
      return "";
    }
    double west = all.stream().mapToDouble(Place::east).min().orElseThrow();
    double east = all.stream().mapToDouble(Place::east).max().orElseThrow();
    double south = all.stream().mapToDouble(Place::north).min().orElseThrow();
    double north = all.stream().mapToDouble(Place::north).max().orElseThrow();
    double shortening = Math.cos(Math.toRadians((south + north) / 2));
    double scale = (WIDTH - 2 * MARGIN) / ((east - west) * shortening);
    int height = (int) Math.ceil((north - south) * scale + 2 * MARGIN);
    Frame frame = new Frame(west, north, scale, shortening);

    Markup out = new Markup();
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 %d %d".formatted((int) WIDTH, height),
        "role",
        "img",
        "aria-labelledby",
        "map-title");
    String names = String.join(", ", areas.stream().map(area -> area.force().name()).toList());
    out.element(
        "title",
        "Map of the force areas: "
            + names
            + (own == null ? "" : "; " + own.name() + " is your area and stands out"),
        "id",
        "map-title");
    for (Area area : areas) {
      String style =
          area.force().equals(own) ? "app-map__area app-map__area--own" : "app-map__area";
      out.empty("path", "class", style, "d", path(area, frame));
    }
    for (Area area : areas) {
      Place middle = frame.place(middle(area));
      out.element(
          "text",
          area.force().name(),
          "class",
          "app-map__name",
          "x",
          number(middle.east()),
          "y",
          number(middle.north()));
    }
    return out.close().toString();
  }

  private record Frame(double west, double north, double scale, double shortening) {
    Place place(Place degrees) {
      return new Place(
          MARGIN + (degrees.east() - west) * shortening * scale,
          MARGIN + (north - degrees.north()) * scale);
    }
  }

  private static String path(Area area, Frame frame) {
    StringBuilder path = new StringBuilder();
    for (List<Place> ring : area.rings()) {
      String before = "";
      for (Place degrees : ring) {
        Place place = frame.place(degrees);
        String here = number(place.east()) + " " + number(place.north());
        if (!here.equals(before)) {
          path.append(before.isEmpty() ? 'M' : 'L').append(here);
          before = here;
        }
      }
      path.append('Z');
    }
    return path.toString();
  }

  /** The centroid of the largest ring, by the shoelace formula. */
  private static Place middle(Area area) {
    Place best = new Place(0, 0);
    double largest = -1;
    for (List<Place> ring : area.rings()) {
      double twice = 0;
      double east = 0;
      double north = 0;
      for (int index = 0; index + 1 < ring.size(); index++) {
        Place here = ring.get(index);
        Place next = ring.get(index + 1);
        double cross = here.east() * next.north() - next.east() * here.north();
        twice += cross;
        east += (here.east() + next.east()) * cross;
        north += (here.north() + next.north()) * cross;
      }
      if (Math.abs(twice) > largest) {
        largest = Math.abs(twice);
        best = new Place(east / (3 * twice), north / (3 * twice));
      }
    }
    return best;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
