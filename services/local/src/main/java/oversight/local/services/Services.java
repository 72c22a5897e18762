package oversight.local.services;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import oversight.local.services.Service.Kind;
import oversight.region.Collaboration;
import oversight.region.Region;

/**
 * The services of a region: one for each collaboration, governance, the portal and the gateway.
 *
 * @param all in the order in which they start
 */
public record Services(List<Service> all) {
  /** Copies the list. */
  public Services {
    all = List.copyOf(all);
  }

  /**
   * Gives each service a port.
   *
   * @param region whose services
   * @param gatewayPort the gateway's port, the only one that anyone outside knows
   * @param freePorts finds as many free ports as asked for
   */
  public static Services of(Region region, int gatewayPort, IntFunction<List<Integer>> freePorts) {
    Iterator<Integer> ports = freePorts.apply(region.collaborations().size() + 2).iterator();
    List<Service> all = new ArrayList<>();
    for (Collaboration collaboration : region.collaborations()) {
      all.add(new Service(collaboration.slug(), Kind.COLLABORATION, ports.next()));
    }
    all.add(new Service("governance", Kind.GOVERNANCE, ports.next()));
    all.add(new Service("portal", Kind.PORTAL, ports.next()));
    all.add(new Service("gateway", Kind.GATEWAY, gatewayPort));
    return new Services(all);
  }

  /** The only service of a kind. */
  public Service only(Kind kind) {
    return of(kind).getFirst();
  }

  /** The services of a kind. */
  public List<Service> of(Kind kind) {
    return all.stream().filter(service -> service.kind() == kind).toList();
  }
}
