// Included where Poppler's version is known only.
#pragma once
#include <cmath>
#include <utility>

/// What is summed up of the outline of one letter, in units of its font.
///
/// Twice the area by the length is how thick its strokes are; the parts that are nearly upright tell how far they lean.
struct OutlineSum {
  double area = 0, length = 0, rise = 0, lean = 0;

  using Point = std::pair<double, double>;

  /// Ends the contour before and begins another.
  void move(Point to) {
    close();
    first = last = to;
  }

  void line(Point to) {
    const double dx = to.first - last.first, dy = to.second - last.second;
    area += last.first * to.second - to.first * last.second;
    length += std::hypot(dx, dy);
    if (std::fabs(dy) > 2 * std::fabs(dx)) {
      rise += std::fabs(dy);
      lean += dy < 0 ? -dx : dx;
    }
    last = to;
  }

  /// A curve of the second degree.
  void curve(Point control, Point to) {
    const Point from = last;
    trace([&](double s, double t) {
      return Point(s * s * from.first + 2 * s * t * control.first + t * t * to.first,
                   s * s * from.second + 2 * s * t * control.second + t * t * to.second);
    });
  }

  /// A curve of the third degree.
  void curve(Point one, Point two, Point to) {
    const Point from = last;
    trace([&](double s, double t) {
      return Point(
        s * s * s * from.first + 3 * s * s * t * one.first + 3 * s * t * t * two.first + t * t * t * to.first,
        s * s * s * from.second + 3 * s * s * t * one.second + 3 * s * t * t * two.second + t * t * t * to.second);
    });
  }

  void close() { line(first); }

  /// Where the last part ends.
  Point end() const { return last; }

private:
  Point last{0, 0}, first{0, 0};

  template <class Place> void trace(Place place) {
    constexpr int steps = 6;
    for (int step = 1; step <= steps; step++) {
      const double t = static_cast<double>(step) / steps;
      line(place(1 - t, t));
    }
  }
};
