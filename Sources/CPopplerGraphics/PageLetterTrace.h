// Included where Poppler's version is known only.
#pragma once
#include "CPopplerGraphics.h"

#include <algorithm>
#include <cmath>
#include <vector>

/// Follows the letters of a page in the order in which they are drawn.
///
/// A column, a table or a note is drawn from its start to its end; where the next one begins, the letters leap up or down
/// the page. Two such stretches in one area are text set beside text, or text printed over text.
class PageLetterTrace {
public:
  /// The letters' places, where they are wanted.
  std::vector<PageLetterPlace> places;

  /// Begins a page of a height in points.
  void start(double height) {
    // Several lines of any text: the rows of most tables are lower, and whoever reads on looks at the letters themselves.
    leap = height / 12;
    stretches.clear();
    places.clear();
    isFull = false;
  }

  /// A letter was drawn.
  void add(double x, double y) {
    if (isFull) return;
    if (stretches.empty() || std::abs(y - lastY) > leap) {
      isFull = stretches.size() == mostStretches;
      if (isFull) return;
      stretches.push_back({x, y, x, y, 0});
    }
    lastY = y;
    Stretch &stretch = stretches.back();
    stretch.left = std::min(stretch.left, x);
    stretch.right = std::max(stretch.right, x);
    stretch.top = std::min(stretch.top, y);
    stretch.bottom = std::max(stretch.bottom, y);
    stretch.count++;
  }

  /// Whether two stretches of some length lie in the same area.
  bool mayBeOverprinted() const {
    if (isFull) return false;
    for (size_t one = 0; one < stretches.size(); one++) {
      if (stretches[one].count < fewLetters) continue;
      for (size_t other = 0; other < one; other++) {
        if (stretches[other].count >= fewLetters && stretches[one].meets(stretches[other])) return true;
      }
    }
    return false;
  }

private:
  /// Letters drawn one after the other: the box around the starts of their baselines, and their number.
  struct Stretch {
    double left, top, right, bottom;
    size_t count;

    bool meets(const Stretch &other) const {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  };
  /// More than this are the labels of a drawing.
  static constexpr size_t mostStretches = 48;
  /// A stretch of fewer is a label, a mark or a page's number.
  static constexpr size_t fewLetters = 60;

  std::vector<Stretch> stretches;
  /// Distance down or up the page, in points, at which another stretch begins.
  double leap = 0;
  double lastY = 0;
  bool isFull = false;
};
