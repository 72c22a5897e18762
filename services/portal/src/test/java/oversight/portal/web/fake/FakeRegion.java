package oversight.portal.web.fake;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import oversight.portal.PortalApplication;
import oversight.portal.clients.RegisterModel;
import oversight.portal.clients.RegisterModels;
import oversight.portal.upstream.FakeDiary;
import oversight.testing.TestIssuer;

/** The whole region in one process: fake services, a token issuer, and the real portal in front. */
public final class FakeRegion implements AutoCloseable {
  private static final List<String> SLUGS = List.of("rocu", "cmpg", "ctu", "npas");

  private final List<Server> servers = new ArrayList<>();
  private final Map<String, FakeRegister> registers = new HashMap<>();
  private final TestIssuer issuer = TestIssuer.start();
  private final ConfigurableApplicationContext portal;
  private final int port;

  private FakeRegion(Text text, int httpPort) {
    List<String> addresses = new ArrayList<>();
    for (String slug : SLUGS) {
      NettyServerBuilder server = builder();
      new FakeCollaboration(slug, text).services().forEach(server::addService);
      server.addService(FakeSearch.of(slug, text));
      new FakeAir(slug, text).services().forEach(server::addService);
      if (slug.equals("rocu")) {
        new FakeUnit(text).services().forEach(server::addService);
      }
      addresses.add(slug + "=localhost:" + start(server));
    }
    NettyServerBuilder registers =
        builder()
            .addService(new FakeGovernance(text))
            .addService(FakeSearch.ofRegisters(text))
            .addService(new FakeSummaries());
    new FakeDiary().services().forEach(registers::addService);
    RegisterModels.all().forEach(model -> registers.addService(register(model, text)));
    int governance = start(registers);
    portal =
        SpringApplication.run(
            PortalApplication.class,
            "--server.port=" + httpPort,
            "--oversight.region-file=" + Path.of("..", "..", "region.yaml").toAbsolutePath(),
            "--oversight.issuer=" + issuer.issuer(),
            "--oversight.collaborations=" + String.join(",", addresses),
            "--oversight.governance=localhost:" + governance);
    var server = ((WebServerApplicationContext) portal).getWebServer();
    port = server == null ? httpPort : server.getPort();
  }

  private FakeRegister register(RegisterModel model, Text text) {
    FakeRegister register = new FakeRegister(model, text::of);
    this.registers.put(model.collection(), register);
    return register;
  }

  /** A register, to look at what was kept. */
  public FakeRegister register(String collection) {
    return java.util.Objects.requireNonNull(registers.get(collection));
  }

  /** Starts it on a free port. */
  public static FakeRegion start(Text text) {
    return new FakeRegion(text, 0);
  }

  /** Starts it to be looked at in a browser, and prints tokens for each kind of user. */
  public static void main(String[] arguments) throws InterruptedException {
    Text text = arguments.length > 0 ? Text.valueOf(arguments[0]) : Text.PLAIN;
    FakeRegion region = new FakeRegion(text, 9116);
    for (Person person : Person.values()) {
      System.out.println(person.name() + " " + region.token(person));
    }
    System.out.println("READY " + region.url("/"));
    Thread.currentThread().join();
  }

  /** A token of a person. */
  public String token(Person person) {
    return issuer.token(
        person.username(), person.organisation(), person.roles().toArray(new String[0]));
  }

  /** The address of a page. */
  public String url(String path) {
    return "http://localhost:" + port + path;
  }

  /** Lets a collaboration's services die. */
  public void kill(String slug) {
    servers.get(SLUGS.indexOf(slug)).shutdownNow();
  }

  @Override
  public void close() {
    portal.close();
    issuer.close();
    servers.forEach(Server::shutdownNow);
  }

  private static NettyServerBuilder builder() {
    return NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .intercept(new Keys());
  }

  private int start(NettyServerBuilder builder) {
    try {
      Server server = builder.build().start();
      servers.add(server);
      return server.getPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
