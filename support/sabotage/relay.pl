# A relay before the socket of an engine: takes its name, and passes on whatever is said there, changed as asked. Goes to
# the background when it listens. Arguments: the folder of the socket, what to do with a piece of a request and with a
# piece of an answer: Perl that changes $_ and keeps its length, which the messages have told already.
use strict;
use warnings;
use IO::Select;
use IO::Socket::UNIX;

my ($folder, @changes) = @ARGV;
my ($asked, $told) = map { eval("sub { $_ }") or die $@ } @changes;
chdir $folder or die "$folder: $!";
rename 'docker.sock', 'engine.sock' or die "docker.sock: $!";
my $listener = IO::Socket::UNIX->new(Local => 'docker.sock', Listen => 64) or die "docker.sock: $!";
chmod 0666, 'docker.sock';
exit 0 if fork;
open $_->[0], $_->[1], '/dev/null' for [\*STDIN, '<'], [\*STDOUT, '>'], [\*STDERR, '>'];
$SIG{CHLD} = 'IGNORE';
while (my $client = $listener->accept) {
  next if fork;
  my $engine = IO::Socket::UNIX->new(Peer => 'engine.sock') or exit 1;
  pass($client, $engine);
  exit 0;
}

sub pass {
  my ($client, $engine) = @_;
  my %way = ($client => [$engine, $asked], $engine => [$client, $told]);
  my $open = IO::Select->new($client, $engine);
  while ($open->count) {
    for my $from ($open->can_read) {
      my ($to, $change) = @{ $way{$from} };
      if (sysread $from, my $piece, 65536) {
        my $said = changed($piece, $change);
        while (length $said) { substr $said, 0, (syswrite($to, $said) // return), '' }
      } else {
        $open->remove($from);
        shutdown $to, 1;
      }
    }
  }
}

sub changed {
  my ($piece, $change) = @_;
  local $_ = $piece;
  $change->();
  return length == length $piece ? $_ : $piece;
}
