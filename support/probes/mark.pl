# Sends one frame out of a link that nobody takes: for an address that no bridge forwards, of the type for experiments.
# Arguments: the link; the words that the frame carries.
use strict;
use warnings;
use constant { AF_PACKET => 17, SOCK_RAW => 3, EXPERIMENT => 0x88b5, NEAREST => "\x01\x80\xc2\x00\x00\x03" };

my ($link, $words) = @ARGV;
my ($index) = `ip -o link show dev '$link'` =~ /^(\d+):/ or die "no link $link\n";
socket(my $socket, AF_PACKET, SOCK_RAW, 0) or die "socket: $!\n";
my $frame = NEAREST . "\x02\x66\x66\x66\x66\x66" . pack('n', EXPERIMENT) . $words;
my $way = pack 'S n i S C C a8', AF_PACKET, EXPERIMENT, $index, 0, 0, length NEAREST, NEAREST;
send($socket, $frame, 0, $way) or die "send: $!\n";
