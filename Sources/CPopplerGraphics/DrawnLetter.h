// Included where Poppler's version is known only.
#pragma once
#include <Object.h>
#include <Stream.h>

#include <array>
#include <cctype>
#include <cstdlib>
#include <string>

/// The outline of a letter that a font draws (Type 3), in thousandths of an em.
///
/// Programs that draw a font's outlines use no more than lines, curves and scales; whatever else stands in the drawing is
/// passed over, but for pictures: a letter of dots has no outline.
class DrawnLetter {
public:
  /// Reads the drawing of a letter of a font with a matrix.
  DrawnLetter(Object &drawing, const double *matrix) : place{matrix[0], matrix[1], matrix[2], matrix[3], 0, 0} {
    for (double &part : place) part *= 1000;
    if (!drawing.isStream()) return;
    Stream *stream = drawing.getStream();
    stream->reset();
    for (int byte = stream->getChar(); byte != EOF && content.size() < mostBytes; byte = stream->getChar()) {
      content.push_back(static_cast<char>(byte));
    }
    stream->close();
    isWhole = content.size() < mostBytes;
  }

  /// Calls `pen` with the lines and curves: `move(x, y)`, `line(x, y)`, `curve(x1, y1, x2, y2, x3, y3)`, `close()`. Whether
  /// the drawing is one of outlines.
  template <class Pen> bool trace(Pen &pen) {
    if (!isWhole) return false;
    size_t at = 0;
    std::array<double, 6> numbers{};
    size_t count = 0;
    while (at < content.size()) {
      if (std::isspace(static_cast<unsigned char>(content[at]))) {
        at++;
        continue;
      }
      const size_t start = at;
      while (at < content.size() && !std::isspace(static_cast<unsigned char>(content[at]))) at++;
      const std::string word = content.substr(start, at - start);
      char *end = nullptr;
      const double number = std::strtod(word.c_str(), &end);
      if (end == word.c_str() + word.size()) {
        if (count == numbers.size()) count = 0;
        numbers[count++] = number;
        continue;
      }
      if (word == "BI" || word == "Do") return false;
      perform(word, numbers, count, pen);
      count = 0;
    }
    return true;
  }

private:
  /// The longest drawing that is looked at; that of a letter has a few hundred bytes.
  static constexpr size_t mostBytes = 32'768;

  /// From the drawing's units to thousandths of an em.
  std::array<double, 6> place;
  std::string content;
  bool isWhole = false;
  double x = 0, y = 0;

  template <class Pen>
  void perform(const std::string &word, const std::array<double, 6> &n, size_t count, Pen &pen) {
    if (word == "m" && count == 2) {
      pen.move(px(n[0], n[1]), py(n[0], n[1]));
      go(n[0], n[1]);
    } else if (word == "l" && count == 2) {
      pen.line(px(n[0], n[1]), py(n[0], n[1]));
      go(n[0], n[1]);
    } else if (word == "c" && count == 6) {
      curve(n[0], n[1], n[2], n[3], n[4], n[5], pen);
    } else if (word == "v" && count == 4) {
      curve(x, y, n[0], n[1], n[2], n[3], pen);
    } else if (word == "y" && count == 4) {
      curve(n[0], n[1], n[2], n[3], n[2], n[3], pen);
    } else if (word == "re" && count == 4) {
      const double right = n[0] + n[2], top = n[1] + n[3];
      pen.move(px(n[0], n[1]), py(n[0], n[1]));
      pen.line(px(right, n[1]), py(right, n[1]));
      pen.line(px(right, top), py(right, top));
      pen.line(px(n[0], top), py(n[0], top));
      pen.close();
      go(n[0], n[1]);
    } else if (word == "h") {
      pen.close();
    } else if (word == "cm" && count == 6) {
      place = {place[0] * n[0] + place[2] * n[1], place[1] * n[0] + place[3] * n[1],
               place[0] * n[2] + place[2] * n[3], place[1] * n[2] + place[3] * n[3],
               place[0] * n[4] + place[2] * n[5] + place[4], place[1] * n[4] + place[3] * n[5] + place[5]};
    }
  }

  template <class Pen> void curve(double x1, double y1, double x2, double y2, double x3, double y3, Pen &pen) {
    pen.curve(px(x1, y1), py(x1, y1), px(x2, y2), py(x2, y2), px(x3, y3), py(x3, y3));
    go(x3, y3);
  }

  void go(double toX, double toY) {
    x = toX;
    y = toY;
  }
  double px(double x, double y) const { return place[0] * x + place[2] * y + place[4]; }
  double py(double x, double y) const { return place[1] * x + place[3] * y + place[5]; }
};
