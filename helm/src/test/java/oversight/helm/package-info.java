/** What the chart in {@code helm/oversight} renders, checked against Kubernetes' own types. */
@NullMarked
package oversight.helm;

import org.jspecify.annotations.NullMarked;
