// Included where Poppler's version is known only.
#pragma once
#include "OutlineSum.h"

#include <Dict.h>
#include <GfxFont.h>
#include <Lexer.h>
#include <Object.h>
#include <XRef.h>

#include <optional>
#include <string>
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
      const auto sum = outline(letter, objects);
      if (sum && sum->length > 0) result.push_back(*sum);
    }
    return result;
  }

private:
  /// What a document is measured of: no letter comes near, a hostile file must not take long.
  static constexpr int mostLetters = 256, mostParts = 20'000;

  /// The sum of one drawing; nothing where it has pictures, strokes or a scale of its own.
  static std::optional<OutlineSum> outline(Object &letter, XRef *objects) {
    Lexer lexer(objects, &letter);
    OutlineSum sum;
    std::vector<double> numbers;
    for (int part = 0; part < mostParts; part++) {
      const Object object = lexer.getObj();
      if (object.isEOF()) {
        sum.close();
        return sum;
      }
      if (object.isNum()) {
        numbers.push_back(object.getNum());
        if (numbers.size() > 6) numbers.erase(numbers.begin());
        continue;
      }
      if (!object.isCmd()) continue;
      if (!draw(object.getCmd(), numbers, sum)) return std::nullopt;
      numbers.clear();
    }
    return std::nullopt;
  }

  /// Adds what an operator draws; false for one that makes more of a letter than an outline.
  static bool draw(const std::string &command, const std::vector<double> &at, OutlineSum &sum) {
    if (command == "m" && at.size() >= 2) {
      sum.move({at[0], at[1]});
    } else if (command == "l" && at.size() >= 2) {
      sum.line({at[0], at[1]});
    } else if (command == "c" && at.size() == 6) {
      sum.curve({at[0], at[1]}, {at[2], at[3]}, {at[4], at[5]});
    } else if (command == "v" && at.size() >= 4) {
      sum.curve(sum.end(), {at[0], at[1]}, {at[2], at[3]});
    } else if (command == "y" && at.size() >= 4) {
      sum.curve({at[0], at[1]}, {at[2], at[3]}, {at[2], at[3]});
    } else if (command == "re" && at.size() >= 4) {
      sum.move({at[0], at[1]});
      sum.line({at[0] + at[2], at[1]});
      sum.line({at[0] + at[2], at[1] + at[3]});
      sum.line({at[0], at[1] + at[3]});
      sum.close();
    } else if (command == "h") {
      sum.close();
    } else {
      static const std::vector<std::string> harmless = {"d0", "d1", "q", "Q", "f", "f*", "F", "n", "i", "gs", "j", "J", "w"};
      for (const std::string &one : harmless) {
        if (command == one) return true;
      }
      return false;
    }
    return true;
  }
};
