package oversight.portal.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import oversight.region.Region;
import oversight.region.RegionFile;

class AreaMapTest {
  private final Region region = RegionFile.read(Path.of("..", "..", "region.yaml"));

  @Test
  void drawsAndNamesEveryForceArea() {
    var svg =
        Jsoup.parse(
            new AreaMap(region, new ClassPathResource("map/force-areas.geojson")).svg(null));

    assertThat(svg.select("path")).hasSize(4);
    assertThat(svg.select("text").eachText())
        .containsExactlyInAnyOrder("Staffordshire", "Warwickshire", "West Mercia", "West Midlands");
    assertThat(svg.select("title").text()).contains("Map of the force areas");
  }

  @Test
  void drawsNothingWhereNoBoundaryIsOfTheRegion() {
    var none = new ByteArrayResource("{\"features\":[]}".getBytes(StandardCharsets.UTF_8));

    assertThat(new AreaMap(region, none).svg(null)).isEmpty();
  }
}
