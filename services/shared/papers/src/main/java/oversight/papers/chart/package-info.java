/** Charts as immutable descriptions, drawn as standalone SVG and told in words. */
@NullMarked
package oversight.papers.chart;

import org.jspecify.annotations.NullMarked;
