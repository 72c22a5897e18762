# Control charts written from design/spc.md alone, in base R: run as
#   Rscript spc-by-the-rules.R > spc-by-the-rules.csv
# Made-up series (seed 20261122) with gaps, ties, flat stretches, short processes, baselines, step
# changes, shifts of 7 and of 8, screening on and off, both polarities and none, targets.
SAME <- 1e-9

process <- function(y, gap, shift, screen, baseline) {
  n <- length(y)
  result <- list(mean = NA, lower = NA, upper = NA, cause = rep("NONE", n))
  if (n == 0) return(result)
  basis <- if (is.na(baseline)) n else min(n, baseline)
  m <- mean(y[1:basis])
  result$mean <- m
  if (n < 12) return(result)
  joined <- c(FALSE, !gap[-1])[1:n]
  mr <- abs(diff(y))[joined[-1]]
  inBasis <- (2:n)[joined[-1]] <= basis
  mr <- mr[inBasis]
  if (length(mr) == 0) return(result)
  if (screen && mean(mr) > 0) mr <- mr[mr < 3.267 * mean(mr) - SAME]
  r <- 2.66 * mean(mr)
  result$lower <- m - r
  result$upper <- m + r
  side <- ifelse(abs(y - m) < SAME, 0, sign(y - m))
  outside <- abs(y - m) > r + SAME
  near <- !outside & abs(y - m) < r - SAME & abs(y - m) > r * 2 / 3 + SAME
  segment <- cumsum(!joined)
  cause <- rep("NONE", n)
  for (s in unique(segment)) {                                   # 4. shift
    at <- which(segment == s)
    runs <- rle(side[at])
    ends <- cumsum(runs$lengths)
    for (k in seq_along(ends)) {
      if (runs$values[k] != 0 && runs$lengths[k] >= shift) {
        where <- at[(ends[k] - runs$lengths[k] + 1):ends[k]]
        cause[where] <- if (runs$values[k] > 0) "SHIFT_ABOVE_MEAN" else "SHIFT_BELOW_MEAN"
      }
    }
  }
  if (n >= 3) for (i in 1:(n - 2)) {                             # 3. two of three
    w <- i:(i + 2)
    if (segment[i] == segment[i + 2] && abs(sum(side[w])) == 3 && sum(near[w]) >= 2) {
      cause[w[near[w]]] <- if (side[i] > 0) "TWO_OF_THREE_HIGH" else "TWO_OF_THREE_LOW"
    }
  }
  if (n >= 7) for (i in 1:(n - 6)) {                             # 2. trend
    w <- i:(i + 6)
    if (segment[i] == segment[i + 6]) {
      d <- diff(y[w])
      if (all(d > SAME)) cause[w] <- "RISING_TREND"
      if (all(d < -SAME)) cause[w] <- "FALLING_TREND"
    }
  }
  cause[outside & side > 0] <- "ABOVE_UPPER_LIMIT"               # 1. outside the limits
  cause[outside & side < 0] <- "BELOW_LOWER_LIMIT"
  result$cause <- cause
  result
}

number <- function(x) ifelse(is.na(x), "", format(round(x, 9), trim = TRUE, scientific = FALSE, digits = 15))

set.seed(20261122)
cat("id,direction,shift,screen,baseline,cuts,target,variation,assurance,values,means,lowers,uppers,causes\n")
for (id in 1:400) {
  n <- sample(c(5, 11, 12, 13, 20, 36, 48, 60, 84), 1)
  kind <- id %% 8
  y <- switch(kind + 1,
    round(rnorm(n, 50, 8)), round(rnorm(n, 50, 8), 1), rep(sample(0:9, 1), n),
    round(30 + cumsum(rnorm(n, 0.3, 3))), rpois(n, 2), round(rnorm(n, 20, 2)) + c(rep(0, n %/% 2), rep(5, n - n %/% 2)),
    sample(c(3, 3, 4, 5), n, TRUE), round(c(rnorm(n - 1, 100, 5), 160), 2))
  missing <- if (id %% 3 == 0) runif(n) < 0.12 else rep(FALSE, n)
  missing[c(1, n)] <- FALSE
  direction <- sample(c("increase", "decrease", "neutral"), 1)
  shift <- sample(7:8, 1)
  screen <- runif(1) < 0.7
  baseline <- if (runif(1) < 0.25) sample(12:24, 1) else NA
  cuts <- if (n >= 20 && runif(1) < 0.4) sort(sample(4:(n - 2), sample(1:2, 1))) else integer(0)
  target <- if (runif(1) < 0.6) round(quantile(y, runif(1, -0.0, 1)) + rnorm(1, 0, 12), 1) else NA
  starts <- c(1, cuts)
  ends <- c(cuts - 1, n)
  cause <- rep("NONE", n)
  means <- lowers <- uppers <- c()
  judged <- FALSE
  for (p in seq_along(starts)) {
    w <- starts[p]:ends[p]
    there <- w[!missing[w]]
    gap <- if (length(there)) c(FALSE, diff(there) > 1) else logical(0)
    r <- process(y[there], gap, shift, screen, baseline)
    cause[there] <- r$cause
    means <- c(means, number(r$mean)); lowers <- c(lowers, number(r$lower)); uppers <- c(uppers, number(r$upper))
    last <- r
  }
  judged <- !is.na(last$lower)
  v <- tail(cause, 1)
  high <- grepl("ABOVE|RISING|HIGH", v)
  variation <- if (!judged) "NOT_JUDGED" else if (v == "NONE") "COMMON_CAUSE" else paste0(
    if (direction == "neutral") "NEUTRAL" else if (high == (direction == "increase")) "IMPROVEMENT" else "CONCERN",
    if (high) "_HIGH" else "_LOW")
  assurance <- "NOT_JUDGED"
  if (judged && !is.na(target) && direction != "neutral") {
    above <- target > last$upper + SAME
    below <- target < last$lower - SAME
    assurance <- if (!above && !below) "HIT_AND_MISS" else if (above == (direction == "increase")) "CONSISTENTLY_FAILS" else "CONSISTENTLY_PASSES"
  }
  special <- which(cause != "NONE")
  cat(id, direction, shift, screen, number(baseline), paste(cuts, collapse = ";"), number(target), variation, assurance,
    paste(ifelse(missing, "x", y), collapse = ";"), paste(means, collapse = ";"), paste(lowers, collapse = ";"),
    paste(uppers, collapse = ";"), paste(sprintf("%d=%s", special, cause[special]), collapse = ";"), sep = ",")
  cat("\n")
}
