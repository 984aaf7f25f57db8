# Reference values for the statistics of src/evidence (distribution.ts, effect.ts, pool.ts), from R and metafor.
#
#   Rscript tests/evidence/reference/metafor.R > tests/evidence/reference/metafor.json && npm run format
#
# Needs R, metafor (3.8 or newer; Debian: r-base-core, r-cran-metafor) and metadat, which comes with metafor. The data
# are public sets of metadat, printed into the file so that it stands alone. "npm run format" only sets line breaks.
#
# metafor.json names the versions that made it. Another version of metafor may differ in what is a choice of its
# authors, such as the quantile of the prediction interval: read the difference before taking the new file.

suppressMessages(library(metafor))

# ---- JSON by hand: 17 significant digits give every double back exactly ---------------------------------------------

json <- function(x) {
	if (is.null(x)) return("null")
	if (is.list(x)) {
		parts <- vapply(x, json, "")
		if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ",\n"), "]"))
		return(paste0("{", paste0('"', names(x), '": ', parts, collapse = ", "), "}"))
	}
	if (is.character(x)) return(paste0('"', x, '"'))
	stopifnot(is.numeric(x), all(is.finite(x)))
	numbers <- sprintf("%.17g", x)
	if (inherits(x, "scalar")) numbers else paste0("[", paste(numbers, collapse = ", "), "]")
}
one <- function(x) structure(as.numeric(x), class = "scalar")

# ---- Effect sizes ---------------------------------------------------------------------------------------------------

scales <- c(MD = "MD", SMD = "SMD", RR = "log RR", OR = "log OR")

# One data set as a list of comparisons, each with its two groups and what escalc makes of them.
comparisons <- function(measure, data, first, second, labels) {
	fields <- names(first)
	args <- if (is.element("events", fields)) {
		list(ai = data[[first[["events"]]]], n1i = data[[first[["n"]]]], ci = data[[second[["events"]]]], n2i = data[[second[["n"]]]])
	} else {
		list(m1i = data[[first[["mean"]]]], sd1i = data[[first[["sd"]]]], n1i = data[[first[["n"]]]],
			m2i = data[[second[["mean"]]]], sd2i = data[[second[["sd"]]]], n2i = data[[second[["n"]]]])
	}
	effects <- do.call(escalc, c(list(measure = measure), args))
	lapply(seq_len(nrow(data)), function(i) list(
		label = labels[i],
		first = lapply(first, function(column) one(data[[column]][i])),
		second = lapply(second, function(column) one(data[[column]][i])),
		value = one(effects$yi[i]),
		variance = one(effects$vi[i])
	))
}

two_by_two <- function(first, second) list(first = as.list(first), second = as.list(second))
columns <- function(...) as.list(c(...))

bcg <- dat.bcg
bcg$tn <- bcg$tpos + bcg$tneg
bcg$cn <- bcg$cpos + bcg$cneg
bcg_label <- paste(bcg$author, bcg$year)
bcg_set <- function(measure, rows = TRUE)
	comparisons(measure, bcg[rows, ], columns(n = "tn", events = "tpos"), columns(n = "cn", events = "cpos"), bcg_label[rows])
counts <- function(measure, data, labels)
	comparisons(measure, data, columns(n = "n1i", events = "ai"), columns(n = "n2i", events = "ci"), labels)
scores <- function(measure, data, labels)
	comparisons(measure, data, columns(n = "n1i", mean = "m1i", sd = "sd1i"), columns(n = "n2i", mean = "m2i", sd = "sd2i"), labels)

preeclampsia <- function(measure) comparisons(measure, dat.collins1985b, columns(n = "pre.nti", events = "pre.xti"),
	columns(n = "pre.nci", events = "pre.xci"), paste(dat.collins1985b$author, dat.collins1985b$year))
reported <- dat.collins1985b[!is.na(dat.collins1985b$stb.xti) & !is.na(dat.collins1985b$fup.nti), ]
stillbirth <- function(measure) comparisons(measure, reported, columns(n = "fup.nti", events = "stb.xti"),
	columns(n = "fup.nci", events = "stb.xci"), paste(reported$author, reported$year))
catheter <- dat.nielweise2007
catheter_label <- paste(catheter$author, catheter$year)
asthma <- dat.gibson2002[!is.na(dat.gibson2002$sd1i), ]
asthma_label <- paste(asthma$author, asthma$year)
small <- data.frame(n1i = 30, m1i = 2.1, sd1i = 1.5, n2i = 31, m2i = 3.2, sd2i = 1.7)
tiny <- data.frame(n1i = c(2, 5), m1i = c(1, 4), sd1i = c(0.5, 2), n2i = c(2, 3), m2i = c(2, 4), sd2i = c(0.7, 1))

set <- function(name, measure, studies) list(name = name, scale = unname(scales[measure]), studies = studies)
sets <- list(
	set("dat.bcg, log RR", "RR", bcg_set("RR")),
	set("dat.bcg, log OR", "OR", bcg_set("OR")),
	set("dat.bcg, alternate allocation, log RR", "RR", bcg_set("RR", bcg$alloc == "alternate")),
	set("dat.bcg, systematic allocation, log RR", "RR", bcg_set("RR", bcg$alloc == "systematic")),
	set("dat.normand1999, MD", "MD", scores("MD", dat.normand1999, dat.normand1999$source)),
	set("dat.normand1999, SMD", "SMD", scores("SMD", dat.normand1999, dat.normand1999$source)),
	set("dat.gibson2002, SMD", "SMD", scores("SMD", asthma, asthma_label)),
	set("dat.nielweise2007 (zero cells), log OR", "OR", counts("OR", catheter, catheter_label)),
	set("dat.nielweise2007 (zero cells), log RR", "RR", counts("RR", catheter, catheter_label)),
	set("dat.collins1985b pre-eclampsia, log OR", "OR", preeclampsia("OR")),
	set("dat.collins1985b stillbirth, log RR", "RR", stillbirth("RR")),
	set("dat.hine1989, log RR", "RR", counts("RR", dat.hine1989, dat.hine1989$source)),
	set("two groups of thirty, SMD", "SMD", scores("SMD", small, "2.1 (1.5) against 3.2 (1.7)")),
	set("very small groups, SMD", "SMD", scores("SMD", tiny, c("2 and 2", "5 and 3"))),
	set("very small groups, MD", "MD", scores("MD", tiny, c("2 and 2", "5 and 3")))
)

# ---- Pooling --------------------------------------------------------------------------------------------------------

fit <- function(yi, vi, method, test, level) {
	result <- rma(yi, vi, method = method, test = test, level = 100 * level,
		control = list(threshold = 1e-12, maxiter = 100000))
	predicted <- predict(result, level = 100 * level)
	list(
		method = method, test = test, level = one(level),
		value = one(result$beta), standardError = one(result$se), ci = c(result$ci.lb, result$ci.ub),
		statistic = one(result$zval), p = one(result$pval),
		q = one(result$QE), qP = one(result$QEp), i2 = one(result$I2), tau2 = one(result$tau2),
		prediction = if (method == "EE") NULL else c(predicted$pi.lb, predicted$pi.ub),
		weights = unname(weights(result)) / 100
	)
}
ways <- list(c("EE", "z"), c("DL", "z"), c("DL", "knha"), c("REML", "z"), c("REML", "knha"))
pool <- function(name, scale, yi, vi, levels = 0.95) list(
	name = name, scale = scale, values = as.numeric(yi), variances = as.numeric(vi),
	fits = unlist(lapply(levels, function(level)
		lapply(ways, function(way) fit(yi, vi, way[1], way[2], level))), recursive = FALSE)
)
field <- function(studies, name) vapply(studies, function(study) as.numeric(study[[name]]), 0)
pools <- c(
	lapply(Filter(function(set) length(set$studies) > 1, sets), function(set) pool(set$name, set$scale, field(set$studies, "value"), field(set$studies, "variance"))),
	list(
		pool("A: REML finds no heterogeneity", "MD", c(-0.52, -0.31, -0.88, 0.05, -0.40, -0.65), c(.060, .045, .110, .070, .038, .090)),
		pool("B: Hartung-Knapp turns the finding", "MD", c(-1.20, -0.31, -0.88, 0.35, -0.10, -0.95, -0.42),
			c(.060, .045, .110, .070, .038, .090, .052), levels = c(0.95, 0.9, 0.99)),
		pool("two studies that agree", "MD", c(0.5, 0.6), c(0.04, 0.09)),
		pool("one very precise study among small ones", "log RR", c(0.02, -0.9, -1.1, -0.4, 0.7), c(0.0004, 0.3, 0.5, 0.2, 0.4))
	)
)

# ---- A printed estimate with its interval ---------------------------------------------------------------------------

# The standard error is the width of the interval over twice the normal quantile, on the log scale for ratios: what
# conv.wald of metafor 4 does, written out because metafor 3.8 lacks it.
printed <- function(kind, value, low, high, level) {
	scale <- if (is.element(kind, c("RR", "OR", "HR"))) log else identity
	error <- (scale(high) - scale(low)) / (2 * qnorm((1 - level) / 2, lower.tail = FALSE))
	list(kind = kind, value = one(value), ci = c(low, high), level = one(level), effect = one(scale(value)), variance = one(error^2))
}
intervals <- list(
	printed("MD", -1.5, -2.3, -0.7, 0.95), printed("MD", 12, 3, 21, 0.99), printed("SMD", -0.68, -1.2, -0.16, 0.95),
	printed("RR", 0.62, 0.42, 0.91, 0.95), printed("OR", 2.4, 1.1, 5.24, 0.95), printed("HR", 0.75, 0.63, 0.89, 0.9)
)

# ---- Distributions --------------------------------------------------------------------------------------------------

p <- c(1e-300, 1e-100, 1e-20, 1e-10, 1e-6, .0001, .001, .005, .01, .025, .05, .1, .2, .25, .3, .4, .45, .49, .4999, .5,
	.5001, .51, .6, .7, .75, .8, .9, .95, .975, .99, .995, .999, .9999, .999999)
df <- c(1, 2, 3, 4, 5, 7, 10, 12, 30, 60, 99, 100, 101, 250, 1000, 10000, 100000)
z <- c(-37, -10, -5, -3, -1.96, -1, -.1, -1e-8, 0, 1e-8, .1, .5, 1, 1.5, 1.7, 1.8, 1.96, 2.5, 3, 5, 8, 10, 15, 20, 30, 37)
t <- c(-50, -5, -1, 0, 1e-6, .01, .1, .5, 1, 1.5, 1.96, 2.5, 3, 5, 10, 20, 30, 50, 1000)
x <- c(0, 1e-6, .01, .1, .5, 1, 2, 3.84, 6, 10, 20, 26.6, 50, 80, 150, 300, 1000)
grid <- function(arguments, value) {
	keep <- is.finite(value) & (value == 0 | abs(value) > 1e-290)
	unname(lapply(which(keep), function(i) c(as.numeric(arguments[i, ]), value[i])))
}
on <- function(arguments, f) grid(arguments, f(arguments))
distributions <- list(
	normalQuantile = on(data.frame(p), function(a) qnorm(a$p)),
	normalTail = on(data.frame(z), function(a) pnorm(a$z, lower.tail = FALSE)),
	# Beyond 1e-100 qt itself is off by up to 8e-9 (df = 3, p = 1e-300, against the exact tail of the t distribution).
	tQuantile = on(expand.grid(p = p[p >= 1e-100], df = df), function(a) qt(a$p, a$df)),
	tTail = on(expand.grid(t = t, df = df), function(a) pt(a$t, a$df, lower.tail = FALSE)),
	chiSquaredTail = on(expand.grid(x = x, df = df[df <= 1000]), function(a) pchisq(a$x, a$df, lower.tail = FALSE))
)

cat(json(list(
	madeWith = list(R = paste(R.version$major, R.version$minor, sep = "."), metafor = as.character(packageVersion("metafor"))),
	sets = sets, pools = pools, intervals = intervals, distributions = distributions
)), "\n", sep = "")
