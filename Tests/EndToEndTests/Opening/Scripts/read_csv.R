# Reads every table of an output with R's own rules and prints "table rows columns-that-are-not-as-said".
output <- commandArgs(trailingOnly = TRUE)[1]
for (path in sort(list.files(output, "\\.csv$", recursive = TRUE))) {
  data <- read.csv(file.path(output, path), na.strings = "", encoding = "UTF-8")
  cat(sub("\\.csv$", "", basename(path)), nrow(data), ncol(data), "\n")
  stopifnot(is.character(data$id) || is.null(data$id) || nrow(data) == 0)
  for (name in intersect(names(data), c("confidence", "value_number", "occurrences", "level"))) {
    stopifnot(is.numeric(data[[name]]) || all(is.na(data[[name]])))
  }
}
