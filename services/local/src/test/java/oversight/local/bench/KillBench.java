package oversight.local.bench;

import oversight.local.kill.Killing;

/**
 * Kills the processes that take uploads at random moments, and counts what is lost or doubled: any
 * at all ends it. Arguments: kills (60), seed (by the clock). The project's proof is {@code
 * KillBench 300}. Needs what {@code ./oversight up} builds.
 */
public final class KillBench {
  private static final int BETWEEN_COMPARISONS = 15;

  private KillBench() {}

  /** Runs it. */
  public static void main(String[] arguments) throws Exception {
    int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    System.out.println("seed " + seed);
    System.out.println(Killing.run(kills, BETWEEN_COMPARISONS, seed));
    System.exit(0);
  }
}
