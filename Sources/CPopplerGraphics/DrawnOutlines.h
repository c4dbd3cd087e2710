// Included where Poppler's version is known only.
#pragma once
#include "OutlineSum.h"

#include <Dict.h>
#include <GfxFont.h>
#include <Lexer.h>
#include <Object.h>
#include <XRef.h>

#include <array>
#include <string>
#include <unordered_set>
#include <vector>

/// The outlines of a font whose letters are drawings of their own (Type 3).
class DrawnOutlines {
public:
  /// The sums of the first letters that are nothing but filled outlines, at most `most` of them.
  static std::vector<OutlineSum> sums(Gfx8BitFont &font, XRef *objects, size_t most) {
    std::vector<OutlineSum> result;
    Dict *letters = font.getCharProcs();
    for (int place = 0; letters && place < letters->getLength() && place < mostLetters && result.size() < most; place++) {
      Object letter = letters->getVal(place);
      if (!letter.isStream()) continue;
      DrawnOutlines drawn;
      if (drawn.read(letter, objects) && drawn.sum.length > 0) result.push_back(drawn.sum);
    }
    return result;
  }

  /// Whether a drawing is nothing but outlines and has none.
  static bool isBlank(Object &letter, XRef *objects) {
    DrawnOutlines drawn;
    return drawn.read(letter, objects) && drawn.sum.length == 0;
  }

private:
  /// What a document is measured of: no letter comes near, a hostile file must not take long.
  static constexpr int mostLetters = 256, mostParts = 20'000;
  static constexpr size_t mostNumbers = 6, mostScales = 8;

  using Scale = std::array<double, 6>;

  OutlineSum sum;
  std::vector<double> at;
  std::vector<Scale> scales{{1, 0, 0, 1, 0, 0}};

  /// Sums up one drawing; false where it has pictures, strokes or clips.
  bool read(Object &letter, XRef *objects) {
    Lexer lexer(objects, &letter);
    for (int part = 0; part < mostParts; part++) {
      const Object object = lexer.getObj();
      if (object.isEOF()) {
        sum.close();
        return true;
      }
      if (object.isNum()) {
        if (at.size() == mostNumbers) at.erase(at.begin());
        at.push_back(object.getNum());
      } else if (object.isCmd()) {
        if (!draw(object.getCmd())) return false;
        at.clear();
      }
    }
    return false;
  }

  /// The place of two of the numbers, in units of the font.
  OutlineSum::Point point(size_t first) const {
    const Scale &scale = scales.back();
    return {scale[0] * at[first] + scale[2] * at[first + 1] + scale[4],
            scale[1] * at[first] + scale[3] * at[first + 1] + scale[5]};
  }

  /// Adds what an operator draws; false for one that makes more of a letter than outlines.
  bool draw(const std::string &command) {
    static const std::unordered_set<std::string> harmless = {"d0", "d1", "f", "f*", "F",  "n",  "i",  "gs", "j",  "J",  "M",
                                                             "w",  "ri", "g", "G",  "rg", "RG", "k",  "K",  "cs", "CS", "sc",
                                                             "SC", "scn", "SCN"};
    if (command == "m" && at.size() >= 2) {
      sum.move(point(0));
    } else if (command == "l" && at.size() >= 2) {
      sum.line(point(0));
    } else if (command == "c" && at.size() == 6) {
      sum.curve(point(0), point(2), point(4));
    } else if (command == "v" && at.size() >= 4) {
      sum.curve(sum.end(), point(0), point(2));
    } else if (command == "y" && at.size() >= 4) {
      sum.curve(point(0), point(2), point(2));
    } else if (command == "re" && at.size() >= 4) {
      box();
    } else if (command == "h") {
      sum.close();
    } else if (command == "cm" && at.size() == 6) {
      const Scale old = scales.back();
      scales.back() = {at[0] * old[0] + at[1] * old[2], at[0] * old[1] + at[1] * old[3],
                       at[2] * old[0] + at[3] * old[2], at[2] * old[1] + at[3] * old[3],
                       at[4] * old[0] + at[5] * old[2] + old[4], at[4] * old[1] + at[5] * old[3] + old[5]};
    } else if (command == "q") {
      if (scales.size() == mostScales) return false;
      scales.push_back(scales.back());
    } else if (command == "Q") {
      if (scales.size() > 1) scales.pop_back();
    } else {
      return harmless.count(command) > 0;
    }
    return true;
  }

  void box() {
    at[2] += at[0];
    at[3] += at[1];
    const std::array<double, 4> ends = {at[0], at[1], at[2], at[3]};
    sum.move(point(0));
    for (const auto &[x, y] : {std::pair(ends[2], ends[1]), std::pair(ends[2], ends[3]), std::pair(ends[0], ends[3])}) {
      at[0] = x;
      at[1] = y;
      sum.line(point(0));
    }
    sum.close();
  }
};
