"""The tests of grootboek, a package so that they share helpers by plain imports."""
